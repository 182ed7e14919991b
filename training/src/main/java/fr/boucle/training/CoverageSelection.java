package fr.boucle.training;

import fr.boucle.embedding.FrenchTokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Chooses the pairs from which rare words are learned (« couverture »): a pair is taken while it
 * holds a French word taken less often than a bound. A teacher is slow: its time goes where the
 * table knows least. The beginning of the result covers the vocabulary best.
 *
 * @param bounds how often each word should be seen, growing, for instance 10, 30, 60
 */
public record CoverageSelection(List<Integer> bounds) {

  /** 10, then 30, then 60 times. */
  public CoverageSelection() {
    this(List.of(10, 30, 60));
  }

  /**
   * Chooses among candidates.
   *
   * @param most stop after so many
   * @param seed order in which candidates are looked at
   */
  public List<TranslatedPair> choose(List<TranslatedPair> candidates, int most, long seed) {
    List<TranslatedPair> waiting = new ArrayList<>(candidates);
    Collections.shuffle(waiting, new Random(seed));
    Map<String, Integer> seen = new HashMap<>();
    List<TranslatedPair> chosen = new ArrayList<>();
    for (int bound : bounds) {
      List<TranslatedPair> left = new ArrayList<>();
      for (TranslatedPair pair : waiting) {
        List<String> words =
            FrenchTokens.of(pair.french()).stream()
                .filter(w -> w.charAt(0) != '0')
                .distinct()
                .toList();
        if (chosen.size() < most && words.stream().anyMatch(w -> seen.getOrDefault(w, 0) < bound)) {
          words.forEach(w -> seen.merge(w, 1, Integer::sum));
          chosen.add(pair);
        } else {
          left.add(pair);
        }
      }
      waiting = left;
    }
    return chosen;
  }
}
