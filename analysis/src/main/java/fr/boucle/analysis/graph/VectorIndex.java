package fr.boucle.analysis.graph;

import java.util.stream.IntStream;

/** Nearest vectors of one vector by exact scan. Immutable; safe for use by several threads. */
public final class VectorIndex {
  private static final float LEAST = 1e-6f;

  private final VectorBlock[] blocks;

  /** Lays out unit vectors for scanning. */
  public VectorIndex(Vectors vectors) {
    this.blocks = VectorBlock.of(vectors, IntStream.range(0, vectors.size()).toArray());
  }

  /** Returns the numbers of the k nearest vectors, best first, ties by number. */
  public int[] nearest(float[] query, int k) {
    Neighbours nearest = new Neighbours(1, k);
    float[] sums = new float[VectorBlock.WIDEST];
    for (int b = 0; b < blocks.length; b++) {
      blocks[b].scan(query, sums);
      for (int j = 0; j < blocks[b].width(); j++) {
        if (sums[j] > LEAST && sums[j] >= nearest.floor(0)) {
          nearest.offer(0, b * VectorBlock.WIDEST + j, sums[j]);
        }
      }
    }
    return nearest.ids(0);
  }
}
