package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Isolated;
import fr.boucle.analysis.Member;
import fr.boucle.analysis.Segment;
import fr.boucle.analysis.Theme;
import fr.boucle.analysis.text.Folding;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what an analysis found, in one transaction: all of it or nothing. */
@Service
class WriteDrafts {
  private static final String THEME_PREFIX = "p";
  private static final int LONGEST_LABEL = 200;
  private static final int LONGEST_QUOTE = 2_000;

  private final DraftStore drafts;
  private final RunStore runs;
  private final ActStore acts;

  WriteDrafts(DraftStore drafts, RunStore runs, ActStore acts) {
    this.drafts = drafts;
    this.runs = runs;
    this.acts = acts;
  }

  private record Pair(long problem, long contribution) {}

  /** Identifier given to the library for a problem that a person touched. */
  static String themeId(long problem) {
    return THEME_PREFIX + problem;
  }

  @Transactional
  public void write(AnalysisRun run, Corpus corpus, Detected detected) {
    RoundId round = run.round();
    drafts.lock(round);
    forgetVanished(round, corpus);
    drafts.writeRead(round, read(corpus, detected));
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
    for (Theme theme : detected.themes()) {
      long problem =
          touched.contains(theme.id())
              ? Long.parseLong(theme.id().substring(THEME_PREFIX.length()))
              : write(round, theme, kept);
      drafts.writePlaced(
          placed(problem, theme).stream()
              .filter(placed -> !takenOut.contains(new Pair(problem, placed.contribution())))
              .toList());
    }
    drafts.recount(round);
    acts.insertBarrier(round, ActKind.ANALYSED, runs.requester(run.id()), run);
    runs.finish(run);
  }

  private long write(RoundId round, Theme theme, Map<String, Long> kept) {
    String label = cut(theme.label(), LONGEST_LABEL);
    Long draft = kept.get(theme.id());
    if (draft == null) {
      return drafts.insertProblem(round, label, kind(theme), theme.terms());
    }
    drafts.updateProblem(draft, label, kind(theme), theme.terms());
    return draft;
  }

  private void forgetVanished(RoundId round, Corpus corpus) {
    Set<Long> still = new HashSet<>();
    corpus.documents().forEach(document -> still.add(Long.valueOf(document.id())));
    List<Long> vanished =
        drafts.listRead(round).stream().filter(id -> !still.contains(id)).toList();
    drafts.forget(round, vanished);
  }

  private static List<Read> read(Corpus corpus, Detected detected) {
    Map<String, Isolated.Cause> isolated = new HashMap<>();
    detected.isolated().forEach(alone -> isolated.put(alone.documentId(), alone.reason()));
    List<Read> read = new ArrayList<>();
    for (Document document : corpus.documents()) {
      Isolated.Cause cause = isolated.get(document.id());
      String person = document.person();
      String place = document.place();
      read.add(
          new Read(
              Long.parseLong(document.id()),
              person == null || person.isBlank() ? "contribution " + document.id() : person,
              place == null ? "" : place,
              sha256(Folding.key(document.text())),
              cause != null,
              cause == null ? "" : cause.name()));
    }
    return read;
  }

  private static Set<Long> contributionsOf(Theme theme) {
    Set<Long> ids = new TreeSet<>();
    theme.members().forEach(member -> ids.add(Long.valueOf(member.ref().documentId())));
    return ids;
  }

  private static List<Placed> placed(long problem, Theme theme) {
    Map<String, List<Member>> byContribution = new LinkedHashMap<>();
    theme
        .members()
        .forEach(member ->
            byContribution
                .computeIfAbsent(member.ref().documentId(), id -> new ArrayList<>())
                .add(member));
    return byContribution.entrySet().stream()
        .map(entry -> placed(problem, Long.parseLong(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static Placed placed(long problem, long contribution, List<Member> members) {
    Member best =
        members.stream()
            .max(
                Comparator.comparingDouble(Member::score)
                    .thenComparing(Member::ref, Comparator.reverseOrder()))
            .orElseThrow();
    boolean core = members.stream().anyMatch(member -> member.belonging() == Member.Belonging.CORE);
    return new Placed(
        problem,
        contribution,
        core ? "CORE" : "WEAK",
        best.score(),
        members.stream().map(member -> member.ref().index()).sorted().toList(),
        cut(best.text(), LONGEST_QUOTE),
        best.reason().sharedTerms());
  }

  private static String kind(Theme theme) {
    return theme.kind() == Segment.Kind.PROPOSAL || theme.kind() == Segment.Kind.PRAISE
        ? theme.kind().name()
        : Segment.Kind.PROBLEM.name();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  private static String sha256(String text) {
    return HexFormat.of().formatHex(Sha256.of(text));
  }
}
