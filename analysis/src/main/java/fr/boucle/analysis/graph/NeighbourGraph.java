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
    Neighbours best = new Neighbours(nodes, k);
    float[] say = new float[nodes];
    for (int a = 0; a < nodes; a++) {
      for (View view : views) {
        for (int r = 0; r < view.neighbours().count(a); r++) {
          say[view.neighbours().id(a, r)] += (float) (view.weight() / (RANK_OFFSET + r));
        }
      }
      for (View view : views) {
        for (int r = 0; r < view.neighbours().count(a); r++) {
          int b = view.neighbours().id(a, r);
          if (say[b] > 0 && linked[a] && linked[b]) {
            best.offer(a, b, say[b]);
          }
          say[b] = 0;
        }
      }
    }
    return symmetric(best);
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

  /** Returns the graph of some nodes, numbered from 0 in the order given. */
  public NeighbourGraph among(List<Integer> nodes) {
    double[][] matrix = new double[nodes.size()][nodes.size()];
    for (int a = 0; a < matrix.length; a++) {
      for (int b = 0; b < matrix.length; b++) {
        matrix[a][b] = weight(nodes.get(a), nodes.get(b));
      }
    }
    return ofMatrix(matrix);
  }

  /** Returns the weight of the edge between two nodes, 0 when there is none. */
  public double weight(int a, int b) {
    int edge = Arrays.binarySearch(targets[a], b);
    return edge < 0 ? 0 : weights[a][edge];
  }

  /** Returns the number of nodes. */
  public int nodes() {
    return targets.length;
  }

  /** Adds each list of neighbours to the list of those who name the node, read by rising node. */
  private static NeighbourGraph symmetric(Neighbours best) {
    int n = best.nodes();
    int[] ends = new int[n + 1];
    for (int a = 0; a < n; a++) {
      for (int r = 0; r < best.count(a); r++) {
        ends[best.id(a, r) + 1]++;
      }
    }
    for (int a = 0; a < n; a++) {
      ends[a + 1] += ends[a];
    }
    int[] starts = Arrays.copyOf(ends, n);
    int[] from = new int[ends[n]];
    float[] says = new float[ends[n]];
    for (int a = 0; a < n; a++) {
      for (int r = 0; r < best.count(a); r++) {
        int at = starts[best.id(a, r)]++;
        from[at] = a;
        says[at] = best.similarity(a, r);
      }
    }
    int[][] targets = new int[n][];
    double[][] weights = new double[n][];
    IntStream.range(0, n)
        .parallel()
        .forEach(a -> merge(best, a, from, says, ends, targets, weights));
    return new NeighbourGraph(targets, weights);
  }

  private static void merge(
      Neighbours best,
      int node,
      int[] from,
      float[] says,
      int[] ends,
      int[][] targets,
      double[][] weights) {
    int named = best.count(node);
    long[] row = new long[named + ends[node + 1] - ends[node]];
    for (int r = 0; r < named; r++) {
      row[r] = entry(best.id(node, r), best.similarity(node, r));
    }
    for (int at = ends[node]; at < ends[node + 1]; at++) {
      row[named + at - ends[node]] = entry(from[at], says[at]);
    }
    Arrays.sort(row);
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

  private static long entry(int id, float say) {
    return ((long) id << 32) | Integer.toUnsignedLong(Float.floatToIntBits(say));
  }
}
