package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Cutting;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Isolated;
import fr.boucle.analysis.Member;
import fr.boucle.analysis.Segment;
import fr.boucle.analysis.SegmentRef;
import fr.boucle.analysis.Theme;
import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.NearIdentical;
import fr.boucle.analysis.text.Term;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.kernel.Sha256;
import fr.boucle.platform.problem.ActKind;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.internal.DraftStore.Holding;
import fr.boucle.platform.problem.internal.DraftStore.Placed;
import fr.boucle.platform.problem.internal.DraftStore.Read;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what an analysis found, in one transaction: all of it or nothing. */
@Service
class WriteDrafts {
  private static final String THEME_PREFIX = "p";
  private static final int LONGEST_LABEL = 200;
  private static final FrenchTerms FRENCH = new FrenchTerms();

  private final DraftStore drafts;
  private final RunStore runs;
  private final ActStore acts;
  private final DrawMap map;

  WriteDrafts(DraftStore drafts, RunStore runs, ActStore acts, DrawMap map) {
    this.drafts = drafts;
    this.runs = runs;
    this.acts = acts;
    this.map = map;
  }

  private record Pair(long problem, long contribution) {}

  /** Identifier given to the library for a problem that a person touched. */
  static String themeId(long problem) {
    return THEME_PREFIX + problem;
  }

  /** Number of the problem that a theme of the library stands for. */
  static long problemOf(String themeId) {
    return Long.parseLong(themeId.substring(THEME_PREFIX.length()));
  }

  @Transactional
  public void write(AnalysisRun run, Told told, Detected detected) {
    Corpus corpus = told.corpus();
    RoundId round = run.round();
    drafts.lock(round);
    forgetVanished(round, corpus);
    drafts.writeRead(round, read(told, detected));
    Map<Long, Set<Long>> before = new LinkedHashMap<>();
    drafts
        .listUntouched(round)
        .forEach(draft -> before.put(draft.problem(), draft.sentences().keySet()));
    Set<String> touched = new HashSet<>();
    for (Holding holding : drafts.listTouched(round)) {
      touched.add(themeId(holding.problem()));
    }
    Map<String, Set<Long>> after = new LinkedHashMap<>();
    for (Theme theme : detected.themes()) {
      if (!touched.contains(theme.id())) {
        after.put(theme.id(), contributionsOf(theme));
      }
    }
    Map<String, Long> kept = KeepIdentities.match(before, after);
    Set<Pair> takenOut = new HashSet<>();
    drafts
        .listTakenOut(round)
        .forEach(out -> takenOut.add(new Pair(out.problem(), out.contribution())));
    drafts.clearUntouched(round, kept.values());
    Cutting cutting = new Cutting(detected.provenance().material().stories());
    Map<String, Long> numbers = new HashMap<>();
    for (Theme theme : detected.themes()) {
      long problem =
          touched.contains(theme.id()) ? problemOf(theme.id()) : write(round, theme, kept);
      numbers.put(theme.id(), problem);
      drafts.writePlaced(
          placed(problem, theme, corpus, cutting).stream()
              .filter(placed -> !takenOut.contains(new Pair(problem, placed.contribution())))
              .toList());
    }
    drafts.recount(round);
    map.draw(round, detected, numbers);
    acts.insertBarrier(round, ActKind.ANALYSED, runs.requester(run.id()), run);
    runs.finish(run);
  }

  private long write(RoundId round, Theme theme, Map<String, Long> kept) {
    String label = cut(theme.label(), LONGEST_LABEL);
    Long draft = kept.get(theme.id());
    if (draft == null) {
      return drafts.insertProblem(round, label, theme.isNamed(), kind(theme), theme.terms());
    }
    drafts.updateProblem(draft, label, theme.isNamed(), kind(theme), theme.terms());
    return draft;
  }

  private void forgetVanished(RoundId round, Corpus corpus) {
    Set<Long> still = new HashSet<>();
    corpus.documents().forEach(document -> still.add(Long.valueOf(document.id())));
    List<Long> vanished =
        drafts.listRead(round).stream().filter(id -> !still.contains(id)).toList();
    drafts.forget(round, vanished);
  }

  private static List<Read> read(Told told, Detected detected) {
    Map<String, Isolated.Cause> isolated = new HashMap<>();
    detected.isolated().forEach(alone -> isolated.put(alone.documentId(), alone.reason()));
    Map<String, String> originals = originals(told.corpus());
    List<Read> read = new ArrayList<>();
    for (Document document : told.corpus().documents()) {
      long id = Long.parseLong(document.id());
      Isolated.Cause cause = isolated.get(document.id());
      String place = document.place();
      String hash = hash(document.text());
      read.add(
          new Read(
              id,
              person(id, document.person()),
              place == null ? "" : place,
              told.channelOf(id),
              hash,
              originals.getOrDefault(hash, hash),
              cause != null,
              cause == null ? "" : cause.name()));
    }
    return read;
  }

  /** Hash of each text to the hash of the text of which it is a lightly edited copy, or its own. */
  private static Map<String, String> originals(Corpus corpus) {
    Map<String, String> texts = new LinkedHashMap<>();
    corpus
        .documents()
        .forEach(document -> texts.putIfAbsent(hash(document.text()), document.text()));
    List<String> hashes = List.copyOf(texts.keySet());
    int[] originals = NearIdentical.originals(List.copyOf(texts.values()));
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < originals.length; i++) {
      found.put(hashes.get(i), hashes.get(originals[i]));
    }
    return found;
  }

  /** Key of a person; an unknown one is nobody else. */
  static String person(long contribution, @Nullable String key) {
    return key == null || key.isBlank() ? "contribution " + contribution : key;
  }

  /** Hash of a text up to case, accents and punctuation. */
  static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.of(Folding.key(text)));
  }

  private static Set<Long> contributionsOf(Theme theme) {
    Set<Long> ids = new TreeSet<>();
    theme.members().forEach(member -> ids.add(Long.valueOf(member.ref().documentId())));
    return ids;
  }

  private static List<Placed> placed(long problem, Theme theme, Corpus corpus, Cutting cutting) {
    Map<String, List<Member>> byContribution = new LinkedHashMap<>();
    theme
        .members()
        .forEach(member ->
            byContribution
                .computeIfAbsent(member.ref().documentId(), id -> new ArrayList<>())
                .add(member));
    return byContribution.entrySet().stream()
        .map(entry -> placed(problem, corpus.get(entry.getKey()), entry.getValue(), cutting))
        .toList();
  }

  /** A contribution is quoted by the sentence that holds most of the words of the problem. */
  private static Placed placed(long problem, Document said, List<Member> members, Cutting cutting) {
    Member telling =
        members.stream()
            .max(
                Comparator.comparingLong(WriteDrafts::telling)
                    .thenComparingDouble(Member::score)
                    .thenComparing(Member::ref, Comparator.reverseOrder()))
            .orElseThrow();
    double strongest = members.stream().mapToDouble(Member::score).max().orElseThrow();
    SegmentRef nearest = telling.reason().nearest();
    boolean core = members.stream().anyMatch(member -> member.belonging() == Member.Belonging.CORE);
    return new Placed(
        problem,
        Long.parseLong(said.id()),
        core ? "CORE" : "WEAK",
        strongest,
        members.stream().map(member -> member.ref().index()).sorted().toList(),
        Quote.of(said.text(), cutting.sentence(said, telling.ref()), telling.text()),
        telling.reason().sharedTerms(),
        nearest == null ? null : Long.valueOf(nearest.documentId()));
  }

  /** Sentences of a story share one reason: what counts is the words that each holds itself. */
  private static long telling(Member member) {
    Set<String> own = stems(member.text());
    return member.reason().sharedTerms().stream()
        .filter(term -> own.containsAll(stems(term)))
        .count();
  }

  private static Set<String> stems(String text) {
    return FRENCH.of(text).stream().map(Term::stem).collect(Collectors.toSet());
  }

  private static String kind(Theme theme) {
    return theme.kind() == Segment.Kind.PROPOSAL || theme.kind() == Segment.Kind.PRAISE
        ? theme.kind().name()
        : Segment.Kind.PROBLEM.name();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
