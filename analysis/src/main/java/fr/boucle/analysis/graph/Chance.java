package fr.boucle.analysis.graph;

import java.util.SplittableRandom;

/** How near the nearest of some unrelated texts would be by chance. */
public final class Chance {
  private static final int PAIRS = 4_096;

  private Chance() {}

  /**
   * Returns the similarity expected of the nearest of the square root of n texts drawn without
   * regard to meaning: mean + deviation x sqrt(2 ln sqrt n), the first-order maximum of normal
   * draws, measured on {@value #PAIRS} pairs drawn with the seed. The square root keeps the doubt
   * in favour of belonging: to set a voice apart needs more than to join it.
   */
  public static double nearest(float[][] vectors, long seed) {
    int n = vectors.length;
    if (n < 2) {
      return 0;
    }
    SplittableRandom random = new SplittableRandom(seed);
    double sum = 0;
    double squares = 0;
    for (int p = 0; p < PAIRS; p++) {
      int a = random.nextInt(n);
      int b = (a + 1 + random.nextInt(n - 1)) % n;
      double similarity = 0;
      for (int d = 0; d < vectors[a].length; d++) {
        similarity += vectors[a][d] * vectors[b][d];
      }
      sum += similarity;
      squares += similarity * similarity;
    }
    double mean = sum / PAIRS;
    return mean + Math.sqrt(Math.max(0, squares / PAIRS - mean * mean)) * Math.sqrt(Math.log(n));
  }
}
