package fr.boucle.platform.problem.internal;

import com.sun.management.OperatingSystemMXBean;
import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Detection;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Frozen;
import fr.boucle.analysis.LabelSource;
import fr.boucle.analysis.ListBefore;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Progress;
import fr.boucle.analysis.SegmentRef;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.analysis.spi.ModelIdentity;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.kernel.Sha256;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.RunId;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Runs one analysis: reads the round, hands it to the library, writes what it found. */
@Service
class RunAnalysis {
  private static final double SECONDS_PER_HOUR = 3600;

  private final Contributions contributions;
  private final RunStore runs;
  private final DraftStore drafts;
  private final WriteDrafts writing;
  private final ReadingModels models;
  private final ProposeLabels naming;

  /** Watts of one busy core with its share of the machine: an assumption that the host can set. */
  private final double wattsPerCore;

  private final Clock clock;

  RunAnalysis(
      Contributions contributions,
      RunStore runs,
      DraftStore drafts,
      WriteDrafts writing,
      ReadingModels models,
      ProposeLabels naming,
      @Value("${boucle.watts-per-core:15}") double wattsPerCore,
      Clock clock) {
    this.contributions = contributions;
    this.runs = runs;
    this.drafts = drafts;
    this.writing = writing;
    this.models = models;
    this.naming = naming;
    this.wattsPerCore = wattsPerCore;
    this.clock = clock;
  }

  /** Runs; does nothing when the run has already ended. */
  void run(RunId id) {
    AnalysisRun run = runs.find(id).orElseThrow();
    if (!run.isUnderWay()) {
      return;
    }
    Instant start = clock.instant();
    long cpuStart = processorNanos();
    runs.report(id, "READING", 0);
    List<Document> documents = new ArrayList<>();
    Map<Long, String> channels = new HashMap<>();
    Set<Long> late = new HashSet<>();
    Optional<AnalysisRun> last = runs.findLastDone(run.round());
    contributions.readAll(
        run.round(),
        contribution -> {
          documents.add(document(contribution));
          channels.put(contribution.id().value(), contribution.channel().name());
          if (last.filter(l -> contribution.receivedAt().isAfter(l.requestedAt())).isPresent()) {
            late.add(contribution.id().value());
          }
        });
    Told told = new Told(Corpus.of(documents), channels);
    Progress progress =
        (step, share) -> runs.report(id, step.name(), (int) Math.round(share * 1000));
    List<DraftStore.Holding> touched = drafts.listTouched(run.round());
    Map<SegmentRef, String> places = places(touched, drafts.listUntouched(run.round()));
    Embedder embedder = models.forAnalysis(run);
    var before =
        new ListBefore(
            places,
            last.filter(l -> isAlike(l, embedder.identity()))
                .map(l -> read(l, late))
                .orElse(Set.of()),
            last.filter(AnalysisRun::stories).isPresent());
    Detected detected =
        Detection.again(
            before, told.corpus(), embedder, Parameters.standard(), frozen(run, touched), progress);
    runs.report(id, "LABELS", 940);
    Detected named = naming.name(id, detected);
    runs.report(id, "WRITING", 950);
    AnalysisRun measured =
        measured(run, named, hash(before), start, (processorNanos() - cpuStart) / 1e9);
    writing.write(measured, told, named);
  }

  void fail(RunId id) {
    runs.fail(id, clock.instant());
  }

  private Document document(Contribution contribution) {
    return new Document(
        String.valueOf(contribution.id().value()),
        contribution.text(),
        contribution.person(),
        contribution.commune(),
        contribution.receivedAt().atZone(clock.getZone()).toLocalDate());
  }

  /** The list as it stands; empty at the first analysis. */
  private static Map<SegmentRef, String> places(
      List<DraftStore.Holding> touched, List<DraftStore.Holding> untouched) {
    Map<SegmentRef, String> places = new TreeMap<>();
    Stream.of(touched, untouched)
        .flatMap(List::stream)
        .forEach(holding ->
            holding
                .sentences()
                .forEach((contribution, sentences) ->
                    sentences.forEach(sentence ->
                        places.putIfAbsent(
                            ref(contribution, sentence), WriteDrafts.themeId(holding.problem())))));
    return places;
  }

  /** Whether today's library and settings, and this model, made a list. */
  private static boolean isAlike(AnalysisRun last, ModelIdentity model) {
    return last.library().equals(Detection.METHOD)
        && last.model().equals(model.name())
        && last.modelSha256().equals(model.sha256())
        && last.parameters().startsWith(Parameters.standard() + ",");
  }

  /** What the last run read: of what is read now, all that came before it was asked for. */
  private Set<String> read(AnalysisRun last, Set<Long> late) {
    return drafts.listRead(last.round()).stream()
        .filter(id -> !late.contains(id))
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  private static String hash(ListBefore before) {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(before.places())
        .forEach((ref, theme) ->
            all.append(ref.documentId())
                .append(' ')
                .append(ref.index())
                .append(' ')
                .append(theme)
                .append('\n'));
    new TreeSet<>(before.contributions()).forEach(id -> all.append(id).append('\n'));
    return before.places().isEmpty() ? "" : HexFormat.of().formatHex(Sha256.of(all.toString()));
  }

  /** What people did: the machine must not touch it. */
  private Frozen frozen(AnalysisRun run, List<DraftStore.Holding> touched) {
    var validated = new ArrayList<Frozen.Validated>();
    for (DraftStore.Holding holding : touched) {
      Set<SegmentRef> members = new HashSet<>();
      holding
          .sentences()
          .forEach((contribution, sentences) ->
              sentences.forEach(sentence -> members.add(ref(contribution, sentence))));
      validated.add(
          new Frozen.Validated(WriteDrafts.themeId(holding.problem()), holding.label(), members));
    }
    Set<Frozen.Refusal> refused = new HashSet<>();
    for (DraftStore.TakenOut out : drafts.listTakenOut(run.round())) {
      out.sentences()
          .forEach(sentence ->
              refused.add(
                  new Frozen.Refusal(
                      WriteDrafts.themeId(out.problem()), ref(out.contribution(), sentence))));
    }
    return new Frozen(validated, refused);
  }

  private AnalysisRun measured(
      AnalysisRun run, Detected detected, String before, Instant start, double cpuSeconds) {
    Instant end = clock.instant();
    var provenance = detected.provenance();
    return new AnalysisRun(
        run.id(),
        run.round(),
        AnalysisRun.State.DONE,
        "DONE",
        1000,
        run.requestedAt(),
        end,
        detected.contributions(),
        detected.themes().size(),
        detected.isolated().size(),
        provenance.library(),
        provenance.model().name(),
        provenance.model().sha256(),
        provenance.parameters()
            + ", used "
            + provenance.effective()
            + ", resolution="
            + provenance.resolution()
            + (before.isEmpty() ? "" : ", before=" + before),
        provenance.material().stories(),
        provenance.inputSha256(),
        provenance.frozenSha256(),
        provenance.labelModel(),
        proposed(detected),
        Duration.between(start, end).toMillis() / 1000.0,
        cpuSeconds,
        cpuSeconds * wattsPerCore / SECONDS_PER_HOUR,
        wattsPerCore);
  }

  private static int proposed(Detected detected) {
    return (int)
        detected.themes().stream()
            .filter(theme -> theme.labelSource() == LabelSource.PROPOSER)
            .count();
  }

  private static SegmentRef ref(long contribution, int sentence) {
    return new SegmentRef(String.valueOf(contribution), sentence);
  }

  private static long processorNanos() {
    return Objects.requireNonNull(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class))
        .getProcessCpuTime();
  }
}
