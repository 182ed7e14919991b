package fr.boucle.analysis;

import java.util.HashMap;
import java.util.Map;

/**
 * How far groups have moved from a list, by the pairs of segments that are together in both:
 * adjusted Rand index (Hubert and Arabie, 1985), brought up to date at each move.
 */
final class KeptPairs {
  private final Map<Integer, Long> sizes = new HashMap<>();
  private final Map<Long, Long> cells = new HashMap<>();
  private final double all;
  private final double pairsBefore;
  private double pairsNow;
  private double pairsInBoth;

  /**
   * Starts from the list itself.
   *
   * @param themes theme of each statement, or {@link Groups#NONE}
   * @param segments number of segments of each statement that count
   */
  KeptPairs(int[] themes, int[] segments) {
    long counted = 0;
    for (int s = 0; s < themes.length; s++) {
      if (themes[s] != Groups.NONE) {
        counted += segments[s];
        sizes.merge(themes[s], (long) segments[s], Long::sum);
        cells.merge(cell(themes[s], themes[s]), (long) segments[s], Long::sum);
      }
    }
    this.all = pairs(counted);
    this.pairsBefore = sizes.values().stream().mapToDouble(KeptPairs::pairs).sum();
    this.pairsNow = pairsBefore;
    this.pairsInBoth = pairsBefore;
  }

  /** Returns the agreement in [-1..1] if segments of a theme went from it to a group. */
  double agreementAfter(int from, int to, long count) {
    double expected = all > 0 ? pairsBefore * nowAfter(from, to, count) / all : 0;
    double most = (pairsBefore + nowAfter(from, to, count)) / 2;
    return most == expected ? 1 : (bothAfter(from, to, count) - expected) / (most - expected);
  }

  /** Moves segments of a theme that are still in it to a group. */
  void move(int from, int to, long count) {
    pairsNow = nowAfter(from, to, count);
    pairsInBoth = bothAfter(from, to, count);
    sizes.merge(from, -count, Long::sum);
    sizes.merge(to, count, Long::sum);
    cells.merge(cell(from, from), -count, Long::sum);
    cells.merge(cell(from, to), count, Long::sum);
  }

  private double nowAfter(int from, int to, long count) {
    return pairsNow
        + change(sizes.getOrDefault(from, 0L), -count)
        + change(sizes.getOrDefault(to, 0L), count);
  }

  private double bothAfter(int from, int to, long count) {
    return pairsInBoth
        + change(cells.getOrDefault(cell(from, from), 0L), -count)
        + change(cells.getOrDefault(cell(from, to), 0L), count);
  }

  private static double change(long size, long count) {
    return pairs(size + count) - pairs(size);
  }

  private static double pairs(long size) {
    return size * (size - 1) / 2.0;
  }

  private static long cell(int theme, int group) {
    return ((long) theme << 32) | group;
  }
}
