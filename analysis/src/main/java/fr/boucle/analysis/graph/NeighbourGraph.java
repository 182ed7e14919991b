package fr.boucle.analysis.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several views of who resembles whom, fused by rank into one weighted graph.
 *
 * <p>For a node a, c(b) = sum over the views of weight / (10 + rank of b, from 0); the k best b are
 * kept, ties by number; the weight of an edge is the sum of its two directions. Ranks, unlike
 * cosines, are comparable between views without tuning.
 */
public final class NeighbourGraph {
  private final int[][] targets;
  private final double[][] weights;

  NeighbourGraph(int[][] targets, double[][] weights) {
    this.targets = targets;
    this.weights = weights;
  }

  /** Returns, per node, its rising neighbours; every edge stands in both directions. */
  public int[][] targets() {
    return targets;
  }

  /** Returns the weights of {@link #targets()}, above 0. */
  public double[][] weights() {
    return weights;
  }

  private static final int RANK_OFFSET = 10;

  /**
   * One view and its say.
   *
   * @param neighbours lists of the view
   * @param weight above 0
   */
  public record View(Neighbours neighbours, double weight) {}

  /**
   * Fuses views over the same nodes, keeping k edges per node and direction.
   *
   * @param linked which nodes may have edges
   */
  public static NeighbourGraph fuse(boolean[] linked, List<View> views, int k) {
    int nodes = linked.length;
    int[][] best = new int[nodes][];
    float[][] says = new float[nodes][];
    float[] say = new float[nodes];
    for (int a = 0; a < nodes; a++) {
      Nearest nearest = new Nearest(k);
      for (View view : views) {
        int[] ids = view.neighbours().ids()[a];
        for (int r = 0; r < ids.length; r++) {
          say[ids[r]] += (float) (view.weight() / (RANK_OFFSET + r));
        }
      }
      for (View view : views) {
        for (int b : view.neighbours().ids()[a]) {
          if (say[b] > 0 && linked[a] && linked[b]) {
            nearest.offer(b, say[b]);
          }
          say[b] = 0;
        }
      }
      best[a] = nearest.ids();
      says[a] = nearest.similarities();
    }
    return symmetric(best, says);
  }

  /** Makes a graph of a symmetric matrix of weights; 0 is no edge. */
  public static NeighbourGraph ofMatrix(double[][] matrix) {
    int[][] targets = new int[matrix.length][];
    double[][] weights = new double[matrix.length][];
    for (int a = 0; a < matrix.length; a++) {
      double[] row = matrix[a];
      targets[a] = IntStream.range(0, row.length).filter(b -> row[b] > 0).toArray();
      weights[a] = IntStream.of(targets[a]).mapToDouble(b -> row[b]).toArray();
    }
    return new NeighbourGraph(targets, weights);
  }

  /** Returns the number of nodes. */
  public int nodes() {
    return targets.length;
  }

  private static NeighbourGraph symmetric(int[][] best, float[][] says) {
    int n = best.length;
    int[] degrees = new int[n];
    for (int a = 0; a < n; a++) {
      degrees[a] += best[a].length;
      for (int b : best[a]) {
        degrees[b]++;
      }
    }
    long[][] rows = new long[n][];
    Arrays.setAll(rows, a -> new long[degrees[a]]);
    int[] filled = new int[n];
    for (int a = 0; a < n; a++) {
      for (int r = 0; r < best[a].length; r++) {
        int b = best[a][r];
        long bits = Integer.toUnsignedLong(Float.floatToIntBits(says[a][r]));
        rows[a][filled[a]++] = ((long) b << 32) | bits;
        rows[b][filled[b]++] = ((long) a << 32) | bits;
      }
    }
    int[][] targets = new int[n][];
    double[][] weights = new double[n][];
    for (int a = 0; a < n; a++) {
      Arrays.sort(rows[a]);
      merge(rows[a], a, targets, weights);
    }
    return new NeighbourGraph(targets, weights);
  }

  private static void merge(long[] row, int node, int[][] targets, double[][] weights) {
    int[] ids = new int[row.length];
    double[] sums = new double[row.length];
    int size = 0;
    for (long entry : row) {
      int id = (int) (entry >>> 32);
      if (size == 0 || ids[size - 1] != id) {
        ids[size++] = id;
      }
      sums[size - 1] += Float.intBitsToFloat((int) entry);
    }
    targets[node] = Arrays.copyOf(ids, size);
    weights[node] = Arrays.copyOf(sums, size);
  }
}
