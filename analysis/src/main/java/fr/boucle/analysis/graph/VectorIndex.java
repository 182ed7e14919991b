package fr.boucle.analysis.graph;

import java.util.List;

/** Nearest vectors of one vector by exact scan. Immutable; safe for use by several threads. */
public final class VectorIndex {
  private static final float LEAST = 1e-6f;

  private final float[][] blocks;
  private final int size;

  /** Lays out unit vectors for scanning. */
  public VectorIndex(List<float[]> vectors) {
    this.size = vectors.size();
    this.blocks = DenseNeighbours.blocks(vectors.toArray(float[][]::new));
  }

  /** Returns the numbers of the k nearest vectors, best first, ties by number. */
  public int[] nearest(float[] query, int k) {
    Nearest nearest = new Nearest(k);
    float[] sums = new float[DenseNeighbours.BLOCK];
    for (int b = 0; b < blocks.length; b++) {
      DenseNeighbours.scan(query, blocks[b], DenseNeighbours.BLOCK, sums);
      int start = b * DenseNeighbours.BLOCK;
      for (int j = 0; j < Math.min(DenseNeighbours.BLOCK, size - start); j++) {
        if (sums[j] > LEAST && sums[j] >= nearest.floor()) {
          nearest.offer(start + j, sums[j]);
        }
      }
    }
    return nearest.ids();
  }
}
