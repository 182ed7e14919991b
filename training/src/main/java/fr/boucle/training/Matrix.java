package fr.boucle.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A dense matrix of floats (« matrice »), one array per row. Products sum in the same order
 * whatever the number of threads: the same bytes on every machine.
 */
public final class Matrix {
  /** Rows of a product that one thread computes together; even. */
  private static final int BLOCK = 32;

  /** Rows of the right side taken together; a multiple of 4. */
  private static final int PANEL = 16;

  private final int columns;
  private final float[][] values;

  Matrix(int rows, int columns) {
    this(columns, new float[rows][columns]);
  }

  /**
   * Takes rows as they are.
   *
   * @param columns length of each row
   */
  Matrix(int columns, float[]... values) {
    this.columns = columns;
    this.values = values;
  }

  /** Returns the first rows, or all where there are fewer; they are shared, not copied. */
  Matrix firstRows(int most) {
    return new Matrix(columns, Arrays.copyOf(values, Math.min(most, values.length)));
  }

  int rows() {
    return values.length;
  }

  int columns() {
    return columns;
  }

  float get(int row, int column) {
    return values[row][column];
  }

  void set(int row, int column, float value) {
    values[row][column] = value;
  }

  /** Returns a row itself, not a copy. */
  float[] row(int row) {
    return values[row];
  }

  void copyFrom(int row, float[] from) {
    System.arraycopy(from, 0, values[row], 0, columns);
  }

  double dot(int row, Matrix other, int otherRow) {
    float[] a = values[row];
    float[] b = other.values[otherRow];
    double sum = 0;
    for (int c = 0; c < columns; c++) {
      sum += (double) a[c] * b[c];
    }
    return sum;
  }

  /** Gives every row that is not zero the length 1. */
  void normalizeRows() {
    for (int r = 0; r < values.length; r++) {
      double length = Math.sqrt(dot(r, this, r));
      for (int c = 0; length > 0 && c < columns; c++) {
        values[r][c] /= (float) length;
      }
    }
  }

  Matrix transposed() {
    Matrix turned = new Matrix(columns, values.length);
    for (int r = 0; r < values.length; r++) {
      for (int c = 0; c < columns; c++) {
        turned.values[c][r] = values[r][c];
      }
    }
    return turned;
  }

  Matrix times(Matrix right) {
    if (columns != right.rows()) {
      throw new IllegalArgumentException(
          "a matrix of %d columns cannot be multiplied by one of %d rows"
              .formatted(columns, right.rows()));
    }
    Matrix product = new Matrix(values.length, right.columns);
    IntStream.range(0, (values.length + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(block -> addBlock(block * BLOCK, right.values, product.values));
    return product;
  }

  /** A few rows of the right side at a time, which stay in the nearest cache meanwhile. */
  private void addBlock(int first, float[][] right, float[][] product) {
    int end = Math.min(first + BLOCK, values.length);
    for (int from = 0; from < columns; from += PANEL) {
      int to = Math.min(from + PANEL, columns);
      for (int row = first; row < end; row += 2) {
        addRows(row, right, from, to, product);
      }
    }
  }

  /**
   * Two rows of the left side by four of the right at once: memory is then read six times and
   * written twice for sixteen operations. An odd last row is computed with itself, into nothing.
   */
  private void addRows(int row, float[][] right, int from, int end, float[][] product) {
    boolean alone = row + 1 == values.length;
    float[] a = values[row];
    float[] b = alone ? a : values[row + 1];
    float[] toA = product[row];
    float[] toB = alone ? new float[toA.length] : product[row + 1];
    int k = from;
    for (; k + 4 <= end; k += 4) {
      addFour(
          toA,
          toB,
          right[k],
          right[k + 1],
          right[k + 2],
          right[k + 3],
          a[k],
          a[k + 1],
          a[k + 2],
          a[k + 3],
          b[k],
          b[k + 1],
          b[k + 2],
          b[k + 3]);
    }
    for (; k < end; k++) {
      addOne(toA, right[k], a[k]);
      addOne(toB, right[k], b[k]);
    }
  }

  /** A method of its own, over whole arrays: what the compiler turns into vector instructions. */
  private static void addFour(
      float[] toA,
      float[] toB,
      float[] row0,
      float[] row1,
      float[] row2,
      float[] row3,
      float a0,
      float a1,
      float a2,
      float a3,
      float b0,
      float b1,
      float b2,
      float b3) {
    for (int c = 0; c < toA.length; c++) {
      float x0 = row0[c];
      float x1 = row1[c];
      float x2 = row2[c];
      float x3 = row3[c];
      toA[c] += a0 * x0 + a1 * x1 + a2 * x2 + a3 * x3;
      toB[c] += b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3;
    }
  }

  private static void addOne(float[] to, float[] row, float a) {
    for (int c = 0; c < to.length; c++) {
      to[c] += a * row[c];
    }
  }
}
