package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.Attachment;
import fr.boucle.analysis.Counts;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Detection;
import fr.boucle.analysis.Isolated;
import fr.boucle.analysis.Material;
import fr.boucle.analysis.Member;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Provenance;
import fr.boucle.analysis.Reason;
import fr.boucle.analysis.Segment;
import fr.boucle.analysis.SegmentRef;
import fr.boucle.analysis.Theme;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.internal.ArrivalStore.In;
import fr.boucle.platform.problem.internal.ArrivalStore.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The list of a round as it stands, ready for a new contribution to be attached to it. Where a
 * round holds more than {@value #MOST_KNOWN} contributions, a sample spread evenly stands for all.
 * The list prepared last is kept until people or an analysis change it. Used by one job at a time.
 */
@Component
class KnownTexts {
  private static final int MOST_KNOWN = 4_000;
  private static final int SLICE = 500;

  private final ArrivalStore store;
  private final RunStore runs;
  private final Contributions contributions;
  private final Embedder embedder;
  private @Nullable Prepared last;

  KnownTexts(
      ArrivalStore store, RunStore runs, Contributions contributions, @Lazy Embedder embedder) {
    this.store = store;
    this.runs = runs;
    this.contributions = contributions;
    this.embedder = embedder;
  }

  private record Prepared(RoundId round, long version, Attachment attachment) {}

  /** Returns what attaches a text to the list of a round. */
  synchronized Attachment of(RoundId round) {
    long version = store.version(round);
    Prepared kept = last;
    if (kept != null && kept.round().equals(round) && kept.version() == version) {
      return kept.attachment();
    }
    Attachment attachment = new Attachment(list(round), embedder);
    last = new Prepared(round, version, attachment);
    return attachment;
  }

  private Detected list(RoundId round) {
    List<Known> known = store.listKnown(round, MOST_KNOWN);
    List<Segment> segments = new ArrayList<>();
    Map<Long, List<Member>> members = new TreeMap<>();
    List<Isolated> isolated = new ArrayList<>();
    for (Known one : known) {
      for (int i = 0; i < one.in().size(); i++) {
        In in = one.in().get(i);
        Segment segment = segment(one.contribution(), i, in.quote());
        segments.add(segment);
        members.computeIfAbsent(in.problem(), p -> new ArrayList<>()).add(member(segment, i == 0));
      }
      if (one.in().isEmpty()) {
        isolated.add(new Isolated(String.valueOf(one.contribution()), Isolated.Cause.SINGULAR));
      }
    }
    segments.addAll(alone(isolated));
    List<Theme> themes = new ArrayList<>();
    members.forEach((problem, all) -> themes.add(theme(problem, all)));
    return new Detected(
        known.size(),
        themes,
        List.of(),
        isolated,
        segments,
        List.of(),
        new Provenance(
            Detection.METHOD,
            embedder.identity(),
            Parameters.standard(),
            new Material(stories(round), segments.size(), segments.size(), 1, 0, 0),
            1,
            "",
            ""));
  }

  private boolean stories(RoundId round) {
    return runs.findLastDone(round).filter(AnalysisRun::stories).isPresent();
  }

  /** Isolated voices draw to themselves what resembles no problem. */
  private List<Segment> alone(List<Isolated> isolated) {
    List<Segment> segments = new ArrayList<>();
    List<ContributionId> ids =
        isolated.stream().map(one -> new ContributionId(Long.parseLong(one.documentId()))).toList();
    for (int from = 0; from < ids.size(); from += SLICE) {
      contributions
          .list(ids.subList(from, Math.min(from + SLICE, ids.size())))
          .forEach(one -> segments.add(segment(one.id().value(), 0, one.text())));
    }
    return segments;
  }

  private static Segment segment(long contribution, int index, String text) {
    return new Segment(
        new SegmentRef(String.valueOf(contribution), index), text, Segment.Kind.PROBLEM);
  }

  private static Member member(Segment segment, boolean primary) {
    return new Member(
        segment.ref(),
        segment.text(),
        1,
        primary,
        Member.Belonging.CORE,
        new Reason(List.of(), null));
  }

  private static Theme theme(long problem, List<Member> members) {
    int contributions = (int) members.stream().map(m -> m.ref().documentId()).distinct().count();
    return new Theme(
        WriteDrafts.themeId(problem),
        Segment.Kind.PROBLEM,
        WriteDrafts.themeId(problem),
        List.of(),
        List.of(),
        members,
        new Counts(contributions, contributions, 0, 0, contributions),
        false);
  }
}
