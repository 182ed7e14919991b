package fr.boucle.analysis.label;

import fr.boucle.analysis.label.GroupReading.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One thing said in forms that differ by number, accents or article only. */
final class Wording {
  private final Set<String> by = new TreeSet<>();
  private final Map<String, Variant> variants = new TreeMap<>();

  private record Variant(Phrase phrase, int times) {
    double worth() {
      return phrase.wholeness() * times;
    }

    Variant and(Phrase other, int more) {
      boolean better = other.wholeness() > phrase.wholeness();
      return new Variant(better ? other : phrase, times + more);
    }
  }

  void add(Phrase phrase, List<String> tellers) {
    by.addAll(tellers);
    variants.merge(
        phrase.key(),
        new Variant(phrase, tellers.size()),
        (before, now) -> before.and(now.phrase(), now.times()));
  }

  /** The form most said, among equals the first in the alphabet. */
  Said said() {
    Comparator<Map.Entry<String, Variant>> usual =
        Comparator.comparingDouble(e -> e.getValue().worth());
    return new Said(
        variants.entrySet().stream()
            .max(usual.thenComparing(Map.Entry.<String, Variant>comparingByKey().reversed()))
            .orElseThrow()
            .getValue()
            .phrase(),
        by);
  }
}
