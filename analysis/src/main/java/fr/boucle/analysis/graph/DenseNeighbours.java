package fr.boucle.analysis.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Exact nearest neighbours of unit vectors by dot product.
 *
 * <p>Vectors are laid out in blocks, dimension by dimension, so that the inner loop adds columns
 * without a reduction: the compiler turns it into vector instructions, and each similarity is one
 * sum in a fixed order, whatever the threads.
 */
public final class DenseNeighbours {
  static final int BLOCK = 512;
  private static final float LEAST = 1e-6f;

  private DenseNeighbours() {}

  /**
   * Finds the neighbours of every vector.
   *
   * @param vectors unit or zero vectors of one length; a zero vector has no neighbours
   * @param k length of the lists, 1 or more
   */
  public static Neighbours exact(float[][] vectors, int k) {
    int n = vectors.length;
    float[][] blocks = blocks(vectors);
    int[][] ids = new int[n][];
    float[][] similarities = new float[n][];
    IntStream.range(0, n)
        .parallel()
        .forEach(i -> {
          Nearest nearest = new Nearest(k);
          float[] sums = new float[BLOCK];
          for (int b = 0; b < blocks.length; b++) {
            int start = b * BLOCK;
            scan(vectors[i], blocks[b], sums);
            collect(sums, start, Math.min(BLOCK, n - start), i, nearest);
          }
          ids[i] = nearest.ids();
          similarities[i] = nearest.similarities();
        });
    return new Neighbours(ids, similarities);
  }

  static float[][] blocks(float[][] vectors) {
    return IntStream.range(0, (vectors.length + BLOCK - 1) / BLOCK)
        .mapToObj(b -> block(vectors, b * BLOCK))
        .toArray(float[][]::new);
  }

  private static void collect(float[] sums, int start, int length, int self, Nearest nearest) {
    for (int j = 0; j < length; j++) {
      if (sums[j] > LEAST && sums[j] >= nearest.floor() && start + j != self) {
        nearest.offer(start + j, sums[j]);
      }
    }
  }

  private static float[] block(float[][] vectors, int start) {
    int dimensions = vectors[start].length;
    float[] block = new float[dimensions * BLOCK];
    for (int j = 0; j < BLOCK && start + j < vectors.length; j++) {
      for (int d = 0; d < dimensions; d++) {
        block[d * BLOCK + j] = vectors[start + j][d];
      }
    }
    return block;
  }

  static void scan(float[] query, float[] block, float[] sums) {
    Arrays.fill(sums, 0);
    int d = 0;
    for (; d + 3 < query.length; d += 4) {
      float a = query[d];
      float b = query[d + 1];
      float c = query[d + 2];
      float e = query[d + 3];
      int at = d * BLOCK;
      for (int j = 0; j < BLOCK; j++) {
        sums[j] +=
            a * block[at + j]
                + b * block[at + BLOCK + j]
                + c * block[at + 2 * BLOCK + j]
                + e * block[at + 3 * BLOCK + j];
      }
    }
    for (; d < query.length; d++) {
      float a = query[d];
      int at = d * BLOCK;
      for (int j = 0; j < BLOCK; j++) {
        sums[j] += a * block[at + j];
      }
    }
  }
}
