package fr.boucle.voting.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Weighted k-means in the plane, as Polis runs it: from given centres, until none of them moves by
 * a hundredth; a centre that loses all its points is dropped.
 */
final class Clusters {
  private static final long SEED = 20261123;
  private static final double STILL = 0.01;

  final double[][] centers;
  final int[] clusterOf;

  private Clusters(double[][] centers, int[] clusterOf) {
    this.centers = centers;
    this.clusterOf = clusterOf;
  }

  /** Settles from these centres, in at most this many moves. */
  static Clusters settle(double[][] points, double[] weights, double[][] start, int moves) {
    Clusters clusters = moved(points, weights, start);
    double farthest = farthestMove(start, clusters.centers);
    for (int move = 0; move < moves && farthest >= STILL * STILL; move++) {
      Clusters next = moved(points, weights, clusters.centers);
      farthest = farthestMove(clusters.centers, next.centers);
      clusters = next;
    }
    return clusters;
  }

  /** Returns the first points that differ from each other, at most this many: Polis' own start. */
  static double[][] firstDistinct(double[][] points, int most) {
    List<double[]> first = new ArrayList<>();
    for (double[] point : points) {
      if (first.size() < most && first.stream().noneMatch(known -> Arrays.equals(known, point))) {
        first.add(point);
      }
    }
    return first.toArray(double[][]::new);
  }

  /** Draws centres far from each other (k-means++), the same ones for the same number. */
  static double[][] drawn(double[][] points, double[] weights, int k, int number) {
    SplittableRandom random = new SplittableRandom(SEED + 1000L * k + number);
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
      centers[c] = points[chosen];
      for (int p = 0; p < points.length; p++) {
        double distance = weights[p] * squared(points[p], centers[c]);
        nearest[p] = c == 0 ? distance : Math.min(nearest[p], distance);
      }
    }
    return firstDistinct(centers, k);
  }

  /** Returns the total weight of each cluster. */
  double[] totals(double[] weights) {
    double[] totals = new double[centers.length];
    for (int p = 0; p < clusterOf.length; p++) {
      totals[clusterOf[p]] += weights[p];
    }
    return totals;
  }

  /**
   * Gives each point to the closest centre, then moves the centres to the middle of their points.
   */
  private static Clusters moved(double[][] points, double[] weights, double[][] from) {
    int[] clusterOf = new int[points.length];
    double[][] sums = new double[from.length][3];
    for (int p = 0; p < points.length; p++) {
      int closest = 0;
      for (int c = 1; c < from.length; c++) {
        if (squared(points[p], from[c]) < squared(points[p], from[closest])) {
          closest = c;
        }
      }
      clusterOf[p] = closest;
      sums[closest][0] += weights[p] * points[p][0];
      sums[closest][1] += weights[p] * points[p][1];
      sums[closest][2] += weights[p];
    }
    int[] places = new int[from.length];
    List<double[]> centers = new ArrayList<>();
    for (int c = 0; c < from.length; c++) {
      places[c] = centers.size();
      if (sums[c][2] > 0) {
        centers.add(new double[] {sums[c][0] / sums[c][2], sums[c][1] / sums[c][2]});
      }
    }
    Arrays.setAll(clusterOf, p -> places[clusterOf[p]]);
    return new Clusters(centers.toArray(double[][]::new), clusterOf);
  }

  private static double farthestMove(double[][] from, double[][] to) {
    double farthest = from.length == to.length ? 0 : Double.POSITIVE_INFINITY;
    for (int c = 0; c < Math.min(from.length, to.length); c++) {
      farthest = Math.max(farthest, squared(from[c], to[c]));
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
