package fr.boucle.analysis.graph;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Nearest vectors of one vector: by comparing all up to {@value Vectors#WHOLE}, by cells beyond.
 * Immutable; safe for use by several threads.
 */
public final class VectorIndex {
  private static final long SEED = 20_260_101L;
  private static final float LEAST = 1e-6f;

  private final @Nullable VectorCells grid;
  private final int[][] members;
  private final VectorBlock[][] blocks;

  /** Lays out unit vectors for scanning. */
  public VectorIndex(Vectors vectors) {
    this.grid = vectors.size() > Vectors.WHOLE ? new VectorCells(vectors, SEED) : null;
    this.members =
        grid == null ? new int[][] {IntStream.range(0, vectors.size()).toArray()} : grid.cells();
    this.blocks = new VectorBlock[members.length][];
    for (int c = 0; c < members.length; c++) {
      blocks[c] = VectorBlock.of(vectors, members[c]);
    }
  }

  /** Returns the k vectors nearest to a unit vector. */
  public Nearest nearest(float[] query, int k) {
    Neighbours nearest = new Neighbours(1, k);
    float[] sums = new float[VectorBlock.WIDEST];
    for (int cell : grid == null ? new int[] {0} : grid.nearestCells(query)) {
      for (int b = 0; b < blocks[cell].length; b++) {
        blocks[cell][b].scan(query, sums);
        for (int j = 0; j < blocks[cell][b].width(); j++) {
          if (sums[j] > LEAST && sums[j] >= nearest.floor(0)) {
            nearest.offer(0, members[cell][b * VectorBlock.WIDEST + j], sums[j]);
          }
        }
      }
    }
    return new Nearest(nearest, 1);
  }
}
