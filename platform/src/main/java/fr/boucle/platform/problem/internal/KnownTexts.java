package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.Attachment;
import fr.boucle.analysis.Cutting;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Material;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Segment;
import fr.boucle.analysis.SegmentRef;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.problem.internal.ArrivalStore.In;
import fr.boucle.platform.problem.internal.ArrivalStore.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
  private final Cuttings cuttings;
  private final Contributions contributions;
  private final ReadingModels models;
  private @Nullable Prepared last;

  KnownTexts(
      ArrivalStore store, Cuttings cuttings, Contributions contributions, ReadingModels models) {
    this.store = store;
    this.cuttings = cuttings;
    this.contributions = contributions;
    this.models = models;
  }

  private record Prepared(RoundId round, long version, Attachment attachment) {}

  /** Returns what attaches a text to the list of a round. */
  synchronized Attachment of(RoundId round) {
    long version = store.version(round);
    Prepared kept = last;
    if (kept != null && kept.round().equals(round) && kept.version() == version) {
      return kept.attachment();
    }
    Attachment attachment = prepare(round);
    last = new Prepared(round, version, attachment);
    return attachment;
  }

  private Attachment prepare(RoundId round) {
    List<Known> known = store.listKnown(round, MOST_KNOWN);
    Map<SegmentRef, Set<String>> themes = new HashMap<>();
    for (Known one : known) {
      for (In in : one.in()) {
        for (int sentence : in.sentences()) {
          themes
              .computeIfAbsent(ref(one.contribution(), sentence), r -> new TreeSet<>())
              .add(WriteDrafts.themeId(in.problem()));
        }
      }
    }
    boolean stories = cuttings.areStories(round);
    List<Segment> segments = segments(known, new Cutting(stories));
    return new Attachment(
        segments,
        themes,
        new Material(stories, segments.size(), segments.size(), 1, 0, 0),
        Parameters.standard(),
        models.ofList(round));
  }

  /** All that is known, isolated voices too: they draw to themselves what resembles no problem. */
  private List<Segment> segments(List<Known> known, Cutting cutting) {
    List<Segment> segments = new ArrayList<>();
    List<ContributionId> ids =
        known.stream().map(one -> new ContributionId(one.contribution())).toList();
    for (int from = 0; from < ids.size(); from += SLICE) {
      contributions.list(ids.subList(from, Math.min(from + SLICE, ids.size()))).stream()
          .sorted(Comparator.comparingLong(one -> one.id().value()))
          .map(one -> Document.of(String.valueOf(one.id().value()), one.text()))
          .forEach(document -> segments.addAll(cutting.segments(document)));
    }
    return segments;
  }

  private static SegmentRef ref(long contribution, int sentence) {
    return new SegmentRef(String.valueOf(contribution), sentence);
  }
}
