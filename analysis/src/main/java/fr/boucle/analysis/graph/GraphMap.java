package fr.boucle.analysis.graph;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Places the nodes of a neighbour graph on a plane so that linked nodes are near: the optimisation
 * of UMAP (McInnes, Healy, Melville, 2018) started from the first two principal components. One
 * thread, one seed: same graph, same map.
 */
public final class GraphMap {
  private static final int NEGATIVES = 4;
  private static final double A = 1.58;
  private static final double B = 0.9;
  private static final double CLIP = 4;
  private static final int SMALL = 20_000;

  private GraphMap() {}

  /**
   * Returns x and y of every node, in [0..1].
   *
   * @param vectors for the start; none or of length 0 starts at random places
   */
  public static float[][] of(NeighbourGraph graph, Vectors vectors, long seed) {
    int n = graph.nodes();
    SplittableRandom random = new SplittableRandom(seed);
    double[] at = start(n, vectors, random);
    double heaviest = 1e-12;
    for (double[] row : graph.weights()) {
      for (double weight : row) {
        heaviest = Math.max(heaviest, weight);
      }
    }
    int epochs = n <= SMALL ? 200 : 40;
    for (int epoch = 0; epoch < epochs; epoch++) {
      double rate = 1 - (double) epoch / epochs;
      for (int a = 0; a < n; a++) {
        int[] row = graph.targets()[a];
        for (int e = 0; e < row.length; e++) {
          if (row[e] > a && random.nextDouble() < graph.weights()[a][e] / heaviest) {
            attract(at, a, row[e], rate);
            for (int k = 0; k < NEGATIVES; k++) {
              repel(at, a, random.nextInt(n), rate);
            }
          }
        }
      }
    }
    return unitSquare(at);
  }

  private static void attract(double[] at, int a, int b, double rate) {
    double dx = at[2 * a] - at[2 * b];
    double dy = at[2 * a + 1] - at[2 * b + 1];
    double d2 = dx * dx + dy * dy;
    if (d2 > 0) {
      double pull = -2 * A * B * Math.pow(d2, B - 1) / (1 + A * Math.pow(d2, B));
      move(at, a, pull * dx, pull * dy, rate);
      move(at, b, -pull * dx, -pull * dy, rate);
    }
  }

  private static void repel(double[] at, int a, int b, double rate) {
    double dx = at[2 * a] - at[2 * b];
    double dy = at[2 * a + 1] - at[2 * b + 1];
    double d2 = dx * dx + dy * dy;
    if (a != b) {
      double push = 2 * B / ((0.001 + d2) * (1 + A * Math.pow(d2, B)));
      move(at, a, push * dx, push * dy, rate);
    }
  }

  private static void move(double[] at, int node, double dx, double dy, double rate) {
    at[2 * node] += rate * Math.clamp(dx, -CLIP, CLIP);
    at[2 * node + 1] += rate * Math.clamp(dy, -CLIP, CLIP);
  }

  /** Returns x and y of every node, one after the other: the moves jump from place to place. */
  private static double[] start(int n, Vectors vectors, SplittableRandom random) {
    double[] at = new double[2 * n];
    boolean dense = n > 2 && vectors.size() == n && vectors.dimensions() > 1;
    float[][] sample = dense ? sample(vectors) : new float[0][];
    double[] first = dense ? component(sample, new double[vectors.dimensions()]) : new double[0];
    double[] second = dense ? component(sample, first) : new double[0];
    float[] vector = new float[vectors.dimensions()];
    for (int i = 0; i < n; i++) {
      if (dense) {
        vectors.copy(i, vector);
      }
      at[2 * i] =
          (dense ? 10 * dot(vector, first) : 10 * random.nextDouble()) + 1e-3 * random.nextDouble();
      at[2 * i + 1] =
          (dense ? 10 * dot(vector, second) : 10 * random.nextDouble())
              + 1e-3 * random.nextDouble();
    }
    return at;
  }

  /** All vectors, or as many of them at even distances: directions need no more. */
  private static float[][] sample(Vectors vectors) {
    int step = Math.max(1, vectors.size() / SMALL);
    return IntStream.range(0, vectors.size() / step)
        .mapToObj(i -> vectors.get(i * step))
        .toArray(float[][]::new);
  }

  /** First principal direction orthogonal to another one, by power iteration on centred vectors. */
  private static double[] component(float[][] vectors, double[] other) {
    int d = vectors[0].length;
    double[] mean = new double[d];
    for (float[] vector : vectors) {
      for (int i = 0; i < d; i++) {
        mean[i] += vector[i] / vectors.length;
      }
    }
    double[] direction = new double[d];
    for (int i = 0; i < d; i++) {
      direction[i] = 1.0 / (1 + i);
    }
    for (int iteration = 0; iteration < 30; iteration++) {
      orthonormalise(direction, other);
      double shift = 0;
      for (int i = 0; i < d; i++) {
        shift += mean[i] * direction[i];
      }
      double[] next = new double[d];
      for (float[] vector : vectors) {
        double along = dot(vector, direction) - shift;
        for (int i = 0; i < d; i++) {
          next[i] += along * (vector[i] - mean[i]);
        }
      }
      direction = next;
    }
    orthonormalise(direction, other);
    return direction;
  }

  private static void orthonormalise(double[] direction, double[] other) {
    double along = 0;
    for (int i = 0; i < direction.length; i++) {
      along += direction[i] * other[i];
    }
    double norm = 0;
    for (int i = 0; i < direction.length; i++) {
      direction[i] -= along * other[i];
      norm += direction[i] * direction[i];
    }
    double scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (int i = 0; i < direction.length; i++) {
      direction[i] *= scale;
    }
  }

  private static double dot(float[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static float[][] unitSquare(double[] at) {
    float[][] placed = new float[at.length / 2][2];
    for (int axis = 0; axis < 2; axis++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < placed.length; i++) {
        low = Math.min(low, at[2 * i + axis]);
        high = Math.max(high, at[2 * i + axis]);
      }
      double width = high > low ? high - low : 1;
      for (int i = 0; i < placed.length; i++) {
        placed[i][axis] = (float) ((at[2 * i + axis] - low) / width);
      }
    }
    return placed;
  }
}
