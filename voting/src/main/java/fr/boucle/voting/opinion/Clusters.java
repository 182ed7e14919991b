package fr.boucle.voting.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Weighted k-means in the plane, from starts drawn from a fixed seed. */
final class Clusters {
  private static final long SEED = 20261123;
  private static final int MOST_STEPS = 100;

  final double[][] centers;
  final int[] clusterOf;

  private Clusters(double[][] centers, int points) {
    this.centers = centers;
    this.clusterOf = new int[points];
  }

  /** Settles from several starts, each a way of its own to divide the points. */
  static List<Clusters> find(double[][] points, double[] weights, int k, int starts) {
    SplittableRandom random = new SplittableRandom(SEED + k);
    List<Clusters> found = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      Clusters clusters = new Clusters(start(points, weights, k, random), points.length);
      clusters.settle(points, weights);
      found.add(clusters);
    }
    return found;
  }

  /** Returns the weight of the lightest cluster. */
  double lightest(double[] weights) {
    double[] totals = new double[centers.length];
    for (int p = 0; p < clusterOf.length; p++) {
      totals[clusterOf[p]] += weights[p];
    }
    return Arrays.stream(totals).min().orElse(0);
  }

  /** Draws centres far from each other (k-means++). */
  private static double[][] start(
      double[][] points, double[] weights, int k, SplittableRandom random) {
    double[][] centers = new double[k][];
    double[] nearest = weights.clone();
    for (int c = 0; c < k; c++) {
      double target = random.nextDouble() * Arrays.stream(nearest).sum();
      int chosen = 0;
      double reached = nearest[0];
      while (reached < target && chosen < points.length - 1) {
        chosen++;
        reached += nearest[chosen];
      }
      centers[c] = points[chosen].clone();
      for (int p = 0; p < points.length; p++) {
        double distance = weights[p] * squared(points[p], centers[c]);
        nearest[p] = c == 0 ? distance : Math.min(nearest[p], distance);
      }
    }
    return centers;
  }

  private void settle(double[][] points, double[] weights) {
    boolean moved = true;
    for (int step = 0; step < MOST_STEPS && moved; step++) {
      assign(points);
      moved = recenter(points, weights) > 0;
    }
    assign(points);
  }

  private void assign(double[][] points) {
    for (int p = 0; p < points.length; p++) {
      int closest = 0;
      for (int c = 1; c < centers.length; c++) {
        if (squared(points[p], centers[c]) < squared(points[p], centers[closest])) {
          closest = c;
        }
      }
      clusterOf[p] = closest;
    }
  }

  /** Moves the centres to their points and returns the greatest squared move. */
  private double recenter(double[][] points, double[] weights) {
    double[][] sums = new double[centers.length][2];
    double[] totals = new double[centers.length];
    for (int p = 0; p < points.length; p++) {
      sums[clusterOf[p]][0] += weights[p] * points[p][0];
      sums[clusterOf[p]][1] += weights[p] * points[p][1];
      totals[clusterOf[p]] += weights[p];
    }
    double farthest = 0;
    for (int c = 0; c < centers.length; c++) {
      if (totals[c] > 0) {
        double[] center = {sums[c][0] / totals[c], sums[c][1] / totals[c]};
        farthest = Math.max(farthest, squared(center, centers[c]));
        centers[c] = center;
      }
    }
    return farthest;
  }

  /** Returns the mean silhouette, in [-1..1]; a point alone in its cluster counts 0. */
  static double silhouette(double[][] points, int[] clusterOf, int k) {
    int[] sizes = new int[k];
    Arrays.stream(clusterOf).forEach(c -> sizes[c]++);
    double total = 0;
    for (int p = 0; p < points.length; p++) {
      double[] sums = new double[k];
      for (int q = 0; q < points.length; q++) {
        sums[clusterOf[q]] += Math.sqrt(squared(points[p], points[q]));
      }
      int own = clusterOf[p];
      double nearest = Double.POSITIVE_INFINITY;
      for (int c = 0; c < k; c++) {
        nearest = c == own || sizes[c] == 0 ? nearest : Math.min(nearest, sums[c] / sizes[c]);
      }
      if (sizes[own] > 1 && nearest < Double.POSITIVE_INFINITY) {
        double within = sums[own] / (sizes[own] - 1);
        double larger = Math.max(within, nearest);
        total += larger == 0 ? 0 : (nearest - within) / larger;
      }
    }
    return points.length == 0 ? 0 : total / points.length;
  }

  private static double squared(double[] left, double[] right) {
    double x = left[0] - right[0];
    double y = left[1] - right[1];
    return x * x + y * y;
  }
}
