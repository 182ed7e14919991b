package fr.boucle.platform.problem.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells which new theme continues which draft, so that a draft keeps its number from one analysis
 * to the next. Two are the same when they share at least half of the contributions, known to both
 * analyses, of the smaller one. Pairs are taken by falling number of shared contributions, then by
 * share, then by identifiers; each is used once.
 */
final class KeepIdentities {
  private static final double LEAST_SHARE_OF_1 = 0.5;

  private KeepIdentities() {}

  private record Pair(long before, String after, int shared, double share) {}

  /**
   * Matches.
   *
   * @param before contributions of each earlier draft
   * @param after contributions of each new theme
   * @return new theme to earlier draft
   */
  static Map<String, Long> match(Map<Long, Set<Long>> before, Map<String, Set<Long>> after) {
    var draftsOf = new HashMap<Long, List<Long>>();
    before.forEach((draft, contributions) ->
        contributions.forEach(c -> draftsOf.computeIfAbsent(c, x -> new ArrayList<>()).add(draft)));
    var pairs = new ArrayList<Pair>();
    after.forEach((theme, contributions) -> {
      var shared = new TreeMap<Long, Integer>();
      int known = 0;
      for (long contribution : contributions) {
        List<Long> drafts = draftsOf.getOrDefault(contribution, List.of());
        known += drafts.isEmpty() ? 0 : 1;
        drafts.forEach(draft -> shared.merge(draft, 1, Integer::sum));
      }
      for (var entry : shared.entrySet()) {
        int smaller = Math.min(known, before.getOrDefault(entry.getKey(), Set.of()).size());
        double share = (double) entry.getValue() / smaller;
        pairs.add(new Pair(entry.getKey(), theme, entry.getValue(), share));
      }
    });
    return assign(pairs);
  }

  private static Map<String, Long> assign(List<Pair> pairs) {
    pairs.sort(
        Comparator.comparingInt((Pair pair) -> -pair.shared())
            .thenComparingDouble(pair -> -pair.share())
            .thenComparingLong(Pair::before)
            .thenComparing(Pair::after));
    var matched = new TreeMap<String, Long>();
    var used = new HashSet<Long>();
    for (Pair pair : pairs) {
      if (pair.share() >= LEAST_SHARE_OF_1
          && !matched.containsKey(pair.after())
          && used.add(pair.before())) {
        matched.put(pair.after(), pair.before());
      }
    }
    return matched;
  }
}
