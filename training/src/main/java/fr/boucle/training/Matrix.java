package fr.boucle.training;

/**
 * A dense matrix of floats, row after row (« matrice »). Products run in the order that lets the
 * compiler use vector instructions, and always sum in the same order.
 */
public final class Matrix {
  private final int rows;
  private final int columns;
  private final float[] values;

  Matrix(int rows, int columns) {
    this(rows, columns, new float[rows * columns]);
  }

  Matrix(int rows, int columns, float[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /** Returns a copy of the first rows, or of all where there are fewer. */
  Matrix firstRows(int most) {
    int kept = Math.min(most, rows);
    return new Matrix(kept, columns, java.util.Arrays.copyOf(values, kept * columns));
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  float get(int row, int column) {
    return values[row * columns + column];
  }

  void set(int row, int column, float value) {
    values[row * columns + column] = value;
  }

  void add(int row, int column, float value) {
    values[row * columns + column] += value;
  }

  void copyTo(int row, float[] into) {
    System.arraycopy(values, row * columns, into, 0, columns);
  }

  void copyFrom(int row, float[] from) {
    System.arraycopy(from, 0, values, row * columns, columns);
  }

  double dot(int row, Matrix other, int otherRow) {
    double sum = 0;
    for (int c = 0; c < columns; c++) {
      sum += (double) values[row * columns + c] * other.values[otherRow * columns + c];
    }
    return sum;
  }

  /** Gives every row that is not zero the length 1. */
  void normalizeRows() {
    for (int r = 0; r < rows; r++) {
      double length = Math.sqrt(dot(r, this, r));
      for (int c = 0; length > 0 && c < columns; c++) {
        values[r * columns + c] /= (float) length;
      }
    }
  }

  Matrix transposed() {
    Matrix turned = new Matrix(columns, rows);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        turned.values[c * rows + r] = values[r * columns + c];
      }
    }
    return turned;
  }

  Matrix times(Matrix right) {
    if (columns != right.rows) {
      throw new IllegalArgumentException(
          "a matrix of %d columns cannot be multiplied by one of %d rows"
              .formatted(columns, right.rows));
    }
    Matrix product = new Matrix(rows, right.columns);
    for (int r = 0; r < rows; r++) {
      addRowTimes(r, right, product);
    }
    return product;
  }

  /**
   * Four rows of the right side at once: the row of the product is then read and written four times
   * less.
   */
  private void addRowTimes(int row, Matrix right, Matrix product) {
    int n = right.columns;
    float[] b = right.values;
    float[] p = product.values;
    int to = row * n;
    int k = 0;
    for (; k + 4 <= columns; k += 4) {
      int left = row * columns + k;
      float a0 = values[left];
      float a1 = values[left + 1];
      float a2 = values[left + 2];
      float a3 = values[left + 3];
      int b0 = k * n;
      int b1 = b0 + n;
      int b2 = b1 + n;
      int b3 = b2 + n;
      for (int c = 0; c < n; c++) {
        p[to + c] += a0 * b[b0 + c] + a1 * b[b1 + c] + a2 * b[b2 + c] + a3 * b[b3 + c];
      }
    }
    for (; k < columns; k++) {
      float a = values[row * columns + k];
      for (int c = 0; c < n; c++) {
        p[to + c] += a * b[k * n + c];
      }
    }
  }
}
