package fr.boucle.analysis.graph;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Communities of a graph by the Leiden algorithm (Traag, Waltman, van Eck, 2019) on modularity, and
 * the consensus of several runs: edges whose ends fall together in at least half of the runs are
 * kept, and the search is run again on them.
 */
public final class Communities {
  private static final int ITERATIONS = 10;

  private final NeighbourGraph graph;
  private final Network network;

  /** Prepares a graph; its edges must be present in both directions. */
  public Communities(NeighbourGraph graph) {
    this.graph = graph;
    this.network = network(graph.targets(), graph.weights());
  }

  /** Returns the community of each node, from 0, largest first, for one seed. */
  public int[] once(double resolution, long seed) {
    return search(network, resolution, seed);
  }

  /** Returns the community of each node, from 0, largest first, on which several runs agree. */
  public int[] consensus(double resolution, int runs, long seed) {
    int[][] found =
        IntStream.range(0, runs)
            .parallel()
            .mapToObj(r -> once(resolution, seed + r))
            .toArray(int[][]::new);
    if (runs == 1) {
      return found[0];
    }
    int n = graph.nodes();
    int[][] targets = new int[n][];
    double[][] weights = new double[n][];
    for (int a = 0; a < n; a++) {
      int[] row = graph.targets()[a];
      targets[a] = new int[row.length];
      weights[a] = new double[row.length];
      int size = 0;
      for (int e = 0; e < row.length; e++) {
        int together = 0;
        for (int[] run : found) {
          together += run[a] == run[row[e]] ? 1 : 0;
        }
        if (2 * together >= runs) {
          targets[a][size] = row[e];
          weights[a][size++] = graph.weights()[a][e] * together / runs;
        }
      }
      targets[a] = Arrays.copyOf(targets[a], size);
      weights[a] = Arrays.copyOf(weights[a], size);
    }
    return search(network(targets, weights), resolution, seed);
  }

  private static int[] search(Network network, double resolution, long seed) {
    if (network.getNNodes() == 0) {
      return new int[0];
    }
    double total = 2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks();
    double scaled = total > 0 ? resolution / total : resolution;
    Clustering clustering =
        new LeidenAlgorithm(
                scaled, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed))
            .findClustering(network);
    clustering.orderClustersByNNodes();
    return clustering.getClusters();
  }

  /** Hands the rows over as they are: the network needs no copy to sort. */
  private static Network network(int[][] targets, double[][] weights) {
    long[] firsts = new long[targets.length + 1];
    for (int a = 0; a < targets.length; a++) {
      firsts[a + 1] = firsts[a] + targets[a].length;
    }
    var neighbours = new LargeIntArray(firsts[targets.length]);
    var edgeWeights = new LargeDoubleArray(firsts[targets.length]);
    for (int a = 0; a < targets.length; a++) {
      for (int e = 0; e < targets[a].length; e++) {
        neighbours.set(firsts[a] + e, targets[a][e]);
        edgeWeights.set(firsts[a] + e, weights[a][e]);
      }
    }
    return new Network(targets.length, true, firsts, neighbours, edgeWeights, false);
  }
}
