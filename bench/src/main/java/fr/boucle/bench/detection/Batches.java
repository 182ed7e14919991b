package fr.boucle.bench.detection;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A set that arrives in ten batches, by date, analysed again after each; after the first, a person
 * validates the largest theme.
 *
 * @param agreements ARI of the groups of sentences known to both lists, for each batch after the
 *     first
 * @param last the list after the last batch
 * @param validatedKept whether every list held the validated theme with all its sentences
 */
record Batches(List<Double> agreements, Detected last, boolean validatedKept) {
  private static final int BATCHES = 10;

  static Batches of(List<GoldText> gold, Embedder model) {
    List<GoldText> byDate = new ArrayList<>(gold);
    byDate.sort(Comparator.comparing(GoldText::day).thenComparing(GoldText::id));
    Parameters parameters = Parameters.standard();
    int first = byDate.size() / BATCHES;
    Detected list = Contest.detect(byDate.subList(0, first), model, parameters);
    Theme largest = list.themes().getFirst();
    Set<SegmentRef> members = new HashSet<>();
    largest.members().forEach(m -> members.add(m.ref()));
    Frozen frozen =
        new Frozen(List.of(new Frozen.Validated(largest.id(), largest.label(), members)), Set.of());
    List<Double> agreements = new ArrayList<>();
    boolean kept = true;
    for (int batch = 2; batch <= BATCHES; batch++) {
      int size = byDate.size() * batch / BATCHES;
      Detected next =
          Detection.again(
              list,
              Contest.corpus(byDate.subList(0, size)),
              model,
              parameters,
              frozen,
              Progress.silent());
      agreements.add(agreement(list, next));
      kept &=
          next.themes().stream()
              .anyMatch(t ->
                  t.id().equals(largest.id())
                      && t.validated()
                      && t.members().stream().map(Member::ref).toList().containsAll(members));
      list = next;
    }
    return new Batches(agreements, list, kept);
  }

  private static double agreement(Detected before, Detected after) {
    Map<SegmentRef, String> old = places(before);
    Map<SegmentRef, String> now = places(after);
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
