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
  public static double nearest(Vectors vectors, long seed) {
    float[] first = new float[vectors.dimensions()];
    float[] second = new float[vectors.dimensions()];
    return nearest(
        vectors.size(),
        seed,
        (a, b) -> {
          vectors.copy(a, first);
          vectors.copy(b, second);
          double similarity = 0;
          for (int d = 0; d < first.length; d++) {
            similarity += first[d] * second[d];
          }
          return similarity;
        });
  }

  /** Returns the same for texts as weighted words. */
  public static double nearest(SparseVectors vectors, long seed) {
    return nearest(vectors.size(), seed, vectors::similarity);
  }

  private static double nearest(int n, long seed, Similarity pairs) {
    if (n < 2) {
      return 0;
    }
    SplittableRandom random = new SplittableRandom(seed);
    double sum = 0;
    double squares = 0;
    for (int p = 0; p < PAIRS; p++) {
      int a = random.nextInt(n);
      double similarity = pairs.between(a, (a + 1 + random.nextInt(n - 1)) % n);
      sum += similarity;
      squares += similarity * similarity;
    }
    double mean = sum / PAIRS;
    return mean + Math.sqrt(Math.max(0, squares / PAIRS - mean * mean)) * Math.sqrt(Math.log(n));
  }

  private interface Similarity {
    double between(int a, int b);
  }
}
