package fr.boucle.analysis.graph;

import java.util.Arrays;

/**
 * Some vectors laid out dimension by dimension, to be compared with one vector at a time.
 *
 * <p>Each dimension is an array of its own: the inner loop then adds columns at one common index,
 * which the compiler turns into vector instructions (five times the speed of one flat array, whose
 * offsets it cannot prove apart). Each similarity is one sum in a fixed order, whatever the
 * threads.
 */
final class VectorBlock {
  /** Half a megabyte at 256 dimensions: stays near the processor while many queries pass. */
  static final int WIDEST = 512;

  private final int width;
  private final float[][] columns;

  private VectorBlock(int width, int dimensions) {
    this.width = width;
    this.columns = new float[dimensions][width];
  }

  /** Lays out the vectors with the given numbers, in blocks of at most {@value #WIDEST}. */
  static VectorBlock[] of(Vectors vectors, int[] numbers) {
    VectorBlock[] blocks = new VectorBlock[(numbers.length + WIDEST - 1) / WIDEST];
    float[] vector = new float[vectors.dimensions()];
    for (int b = 0; b < blocks.length; b++) {
      int start = b * WIDEST;
      blocks[b] = new VectorBlock(Math.min(WIDEST, numbers.length - start), vector.length);
      for (int j = 0; j < blocks[b].width; j++) {
        vectors.copy(numbers[start + j], vector);
        blocks[b].put(j, vector);
      }
    }
    return blocks;
  }

  int width() {
    return width;
  }

  private void put(int place, float[] vector) {
    for (int d = 0; d < vector.length; d++) {
      columns[d][place] = vector[d];
    }
  }

  /** Sets {@code sums} to the dot products of a query with the vectors of the block. */
  void scan(float[] query, float[] sums) {
    Arrays.fill(sums, 0, width, 0);
    int d = 0;
    for (; d + 7 < query.length; d += 8) {
      addEight(query, d, sums);
    }
    for (; d + 3 < query.length; d += 4) {
      addFour(query, d, sums);
    }
    for (; d < query.length; d++) {
      float a = query[d];
      float[] column = columns[d];
      for (int j = 0; j < width; j++) {
        sums[j] += a * column[j];
      }
    }
  }

  private void addEight(float[] query, int d, float[] sums) {
    float q0 = query[d];
    float q1 = query[d + 1];
    float q2 = query[d + 2];
    float q3 = query[d + 3];
    float q4 = query[d + 4];
    float q5 = query[d + 5];
    float q6 = query[d + 6];
    float q7 = query[d + 7];
    float[] c0 = columns[d];
    float[] c1 = columns[d + 1];
    float[] c2 = columns[d + 2];
    float[] c3 = columns[d + 3];
    float[] c4 = columns[d + 4];
    float[] c5 = columns[d + 5];
    float[] c6 = columns[d + 6];
    float[] c7 = columns[d + 7];
    for (int j = 0; j < width; j++) {
      float four = sums[j] + (q0 * c0[j] + q1 * c1[j] + q2 * c2[j] + q3 * c3[j]);
      sums[j] = four + (q4 * c4[j] + q5 * c5[j] + q6 * c6[j] + q7 * c7[j]);
    }
  }

  private void addFour(float[] query, int d, float[] sums) {
    float q0 = query[d];
    float q1 = query[d + 1];
    float q2 = query[d + 2];
    float q3 = query[d + 3];
    float[] c0 = columns[d];
    float[] c1 = columns[d + 1];
    float[] c2 = columns[d + 2];
    float[] c3 = columns[d + 3];
    for (int j = 0; j < width; j++) {
      sums[j] += q0 * c0[j] + q1 * c1[j] + q2 * c2[j] + q3 * c3[j];
    }
  }
}
