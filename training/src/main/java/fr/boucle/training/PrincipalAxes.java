package fr.boucle.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where the vectors of a teacher vary most (« axes principaux », PCA): centres them and keeps their
 * first axes. Found by Jacobi rotations of the covariance, which always converge, in double
 * precision.
 */
final class PrincipalAxes {
  private static final int MAX_SWEEPS = 30;
  private static final double NEGLIGIBLE = 1e-20;

  private final float[] mean;
  private final Matrix axes;

  private PrincipalAxes(float[] mean, Matrix axes) {
    this.mean = mean;
    this.axes = axes;
  }

  /**
   * Finds the axes of a sample.
   *
   * @param sample one vector per row
   * @param kept number of axes to keep
   */
  static PrincipalAxes of(Matrix sample, int kept) {
    int n = sample.columns();
    double[] mean = new double[n];
    for (int i = 0; i < sample.rows(); i++) {
      for (int d = 0; d < n; d++) {
        mean[d] += sample.get(i, d) / (double) sample.rows();
      }
    }
    Matrix centred = new Matrix(sample.rows(), n);
    for (int i = 0; i < sample.rows(); i++) {
      for (int d = 0; d < n; d++) {
        centred.set(i, d, (float) (sample.get(i, d) - mean[d]));
      }
    }
    Matrix product = centred.transposed().times(centred);
    double[][] covariance = new double[n][n];
    double[][] vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
      for (int j = 0; j < n; j++) {
        covariance[i][j] = ((double) product.get(i, j) + product.get(j, i)) / (2.0 * sample.rows());
      }
    }
    diagonalize(covariance, vectors);
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> -covariance[i][i]).thenComparing(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    Matrix axes = new Matrix(n, kept);
    float[] floatMean = new float[n];
    for (int d = 0; d < n; d++) {
      floatMean[d] = (float) mean[d];
      for (int k = 0; k < kept; k++) {
        axes.set(d, k, (float) vectors[order[k]][d]);
      }
    }
    return new PrincipalAxes(floatMean, axes);
  }

  /** Centres vectors, keeps the first axes and gives each length 1. */
  Matrix project(Matrix vectors) {
    Matrix centred = new Matrix(vectors.rows(), vectors.columns());
    for (int i = 0; i < vectors.rows(); i++) {
      float[] row = centred.row(i);
      for (int d = 0; d < mean.length; d++) {
        row[d] = vectors.get(i, d) - mean[d];
      }
    }
    Matrix projected = centred.times(axes);
    projected.normalizeRows();
    return projected;
  }

  /**
   * Rotates away the entries off the diagonal; row i of {@code vectors} becomes the axis of the
   * value (i, i).
   */
  private static void diagonalize(double[][] a, double[][] vectors) {
    int n = a.length;
    double total = Arrays.stream(a).flatMapToDouble(Arrays::stream).map(x -> x * x).sum();
    for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      double off = 0;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          off += a[p][q] * a[p][q];
          if (a[p][q] * a[p][q] > NEGLIGIBLE * total) {
            rotate(a, vectors, p, q);
          }
        }
      }
      if (off <= 1e-16 * total) {
        return;
      }
    }
  }

  private static void rotate(double[][] a, double[][] vectors, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (double[] row : a) {
      double ap = row[p];
      double aq = row[q];
      row[p] = c * ap - s * aq;
      row[q] = s * ap + c * aq;
    }
    rotateRows(a[p], a[q], c, s);
    rotateRows(vectors[p], vectors[q], c, s);
  }

  private static void rotateRows(double[] p, double[] q, double c, double s) {
    for (int k = 0; k < p.length; k++) {
      double ap = p[k];
      double aq = q[k];
      p[k] = c * ap - s * aq;
      q[k] = s * ap + c * aq;
    }
  }
}
