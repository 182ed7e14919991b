package fr.boucle.bench.scale;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws ranks whose frequency falls as a power of the rank (« loi de Zipf »). */
final class Zipf {
  /** Sizes of recurring problems in real consultations: {@code detection.md}, section 4.1. */
  static final double EXPONENT = 1.05;

  private final double[] cumulated;

  Zipf(int ranks) {
    this.cumulated = new double[ranks];
    double sum = 0;
    for (int r = 0; r < ranks; r++) {
      sum += Math.pow(r + 1, -EXPONENT);
      cumulated[r] = sum;
    }
  }

  /** Returns a rank from 0. */
  int draw(SplittableRandom chance) {
    double at = chance.nextDouble() * cumulated[cumulated.length - 1];
    int found = Arrays.binarySearch(cumulated, at);
    return Math.min(cumulated.length - 1, found >= 0 ? found : -found - 1);
  }
}
