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
  private static final int EXACT = 20_000;
  private static final float LEAST = 1e-6f;

  private DenseNeighbours() {}

  /**
   * Finds the neighbours of every vector.
   *
   * @param vectors unit or zero vectors of one length; a zero vector has no neighbours
   * @param owners who wrote each vector; vectors of one owner are no neighbours of each other
   * @param k length of the lists, 1 or more
   */
  public static Neighbours exact(float[][] vectors, int[] owners, int k) {
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
            scan(vectors[i], blocks[b], BLOCK, sums);
            collect(sums, start, Math.min(BLOCK, n - start), owners, i, nearest);
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

  /**
   * Finds the neighbours of every vector: exactly up to {@value #EXACT} vectors, through cells
   * beyond.
   *
   * @param seed draws the leaders of the cells
   */
  public static Neighbours of(float[][] vectors, int[] owners, int k, long seed) {
    return vectors.length <= EXACT
        ? exact(vectors, owners, k)
        : new VectorCells(vectors, seed).neighbours(owners, k);
  }

  private static void collect(
      float[] sums, int start, int length, int[] owners, int self, Nearest nearest) {
    for (int j = 0; j < length; j++) {
      if (sums[j] > LEAST && sums[j] >= nearest.floor() && owners[start + j] != owners[self]) {
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

  /** Sets {@code sums} to the dot products of a query with the {@code width} columns of a block. */
  static void scan(float[] query, float[] block, int width, float[] sums) {
    Arrays.fill(sums, 0, width, 0);
    int d = 0;
    for (; d + 3 < query.length; d += 4) {
      float a = query[d];
      float b = query[d + 1];
      float c = query[d + 2];
      float e = query[d + 3];
      int at = d * width;
      for (int j = 0; j < width; j++) {
        sums[j] +=
            a * block[at + j]
                + b * block[at + width + j]
                + c * block[at + 2 * width + j]
                + e * block[at + 3 * width + j];
      }
    }
    for (; d < query.length; d++) {
      float a = query[d];
      int at = d * width;
      for (int j = 0; j < width; j++) {
        sums[j] += a * block[at + j];
      }
    }
  }
}
