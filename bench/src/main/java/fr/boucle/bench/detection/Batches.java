package fr.boucle.bench.detection;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Detection;
import fr.boucle.analysis.Frozen;
import fr.boucle.analysis.Member;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Progress;
import fr.boucle.analysis.SegmentRef;
import fr.boucle.analysis.Theme;
import fr.boucle.analysis.spi.Embedder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A set that arrives in ten batches, analysed again after each; after the first, a person validates
 * the largest theme.
 *
 * @param agreements ARI of the groups of segments in a theme of both lists, for each batch after
 *     the first
 * @param kept share in [0..1] of the segments in a theme that are still in one after the next
 *     batch, over all batches
 * @param last the list after the last batch
 * @param validatedKept whether every list held the validated theme with all its segments
 */
record Batches(List<Double> agreements, double kept, Detected last, boolean validatedKept) {
  private static final int BATCHES = 10;

  /** How a list follows the one before. */
  interface Analysis {
    Detected list(Detected before, Corpus corpus, Frozen frozen);
  }

  /** Returns the way of the product: the list before changes no faster than a reader can follow. */
  static Analysis again(Embedder model) {
    return (before, corpus, frozen) ->
        Detection.again(before, corpus, model, Parameters.standard(), frozen, Progress.silent());
  }

  /** Returns the way that forgets each list. */
  static Analysis afresh(Embedder model) {
    return (before, corpus, frozen) ->
        Detection.run(corpus, model, Parameters.standard(), frozen, Progress.silent());
  }

  /**
   * Returns texts in an order of arrival.
   *
   * @param order 0 for that of their dates; another number draws one
   */
  static List<GoldText> arrivals(List<GoldText> gold, long order) {
    List<GoldText> arrivals = new ArrayList<>(gold);
    arrivals.sort(Comparator.comparing(GoldText::day).thenComparing(GoldText::id));
    if (order != 0) {
      Collections.shuffle(arrivals, new Random(order));
    }
    return arrivals;
  }

  static Batches of(List<GoldText> arrivals, Embedder model, Analysis analysis) {
    int first = arrivals.size() / BATCHES;
    Detected list = Contest.detect(arrivals.subList(0, first), model, Parameters.standard());
    Theme largest = list.themes().getFirst();
    Set<SegmentRef> members = new HashSet<>();
    largest.members().forEach(m -> members.add(m.ref()));
    Frozen frozen =
        new Frozen(List.of(new Frozen.Validated(largest.id(), largest.label(), members)), Set.of());
    List<Double> agreements = new ArrayList<>();
    long placed = 0;
    long still = 0;
    boolean validatedKept = true;
    for (int batch = 2; batch <= BATCHES; batch++) {
      int size = arrivals.size() * batch / BATCHES;
      Detected next = analysis.list(list, Contest.corpus(arrivals.subList(0, size)), frozen);
      Map<SegmentRef, String> old = places(list);
      Map<SegmentRef, String> now = places(next);
      agreements.add(agreement(old, now));
      placed += old.size();
      still += old.keySet().stream().filter(now::containsKey).count();
      validatedKept &=
          next.themes().stream()
              .anyMatch(t ->
                  t.id().equals(largest.id())
                      && t.validated()
                      && t.members().stream().map(Member::ref).toList().containsAll(members));
      list = next;
    }
    return new Batches(agreements, (double) still / placed, list, validatedKept);
  }

  private static double agreement(Map<SegmentRef, String> old, Map<SegmentRef, String> now) {
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    old.forEach((ref, theme) -> {
      String other = now.get(ref);
      if (other != null) {
        left.add(theme);
        right.add(other);
      }
    });
    return Scores.ariAmi(left, right)[0];
  }

  private static Map<SegmentRef, String> places(Detected list) {
    Map<SegmentRef, String> places = new HashMap<>();
    for (Theme theme : list.themes()) {
      theme.members().forEach(m -> places.putIfAbsent(m.ref(), theme.id()));
    }
    return places;
  }
}
