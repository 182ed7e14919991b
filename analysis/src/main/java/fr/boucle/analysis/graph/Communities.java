package fr.boucle.analysis.graph;

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

  /** Beyond, one run after the other: each needs as much memory as the graph. */
  private static final int AT_ONCE = 1_000_000;

  private final NeighbourGraph graph;
  private final Network network;

  /** Prepares a graph; its edges must be present in both directions. */
  public Communities(NeighbourGraph graph) {
    this.graph = graph;
    this.network = network(graph, (a, e) -> graph.weights()[a][e]);
  }

  /** Returns the community of each node, from 0, largest first, on which several runs agree. */
  public int[] consensus(double resolution, int runs, long seed) {
    IntStream each = IntStream.range(0, runs);
    int[][] found =
        (graph.nodes() <= AT_ONCE ? each.parallel() : each)
            .mapToObj(r -> search(network, resolution, seed + r))
            .toArray(int[][]::new);
    return runs == 1 ? found[0] : search(agreed(graph, found), resolution, seed);
  }

  /** Returns the edges whose ends fall together in half of the runs, weighed by how often. */
  private static Network agreed(NeighbourGraph graph, int[][] found) {
    return network(
        graph,
        (a, e) -> {
          int together = 0;
          for (int[] run : found) {
            together += run[a] == run[graph.targets()[a][e]] ? 1 : 0;
          }
          return 2 * together >= found.length ? graph.weights()[a][e] * together / found.length : 0;
        });
  }

  private static int[] search(Network network, double resolution, long seed) {
    if (network.getNNodes() == 0) {
      return new int[0];
    }
    double total = 2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks();
    double scaled = total > 0 ? resolution / total : resolution;
    Clustering clustering = new Clustering(network.getNNodes());
    new LeidenAlgorithm(scaled, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed))
        .improveClustering(network, clustering);
    clustering.orderClustersByNNodes();
    return clustering.getClusters();
  }

  /** The weight of the edge of a rank from a node; 0 leaves it out. */
  private interface Weight {
    double of(int node, int edge);
  }

  /** Hands the rows over as they are: the network needs no copy to sort. */
  private static Network network(NeighbourGraph graph, Weight weight) {
    long[] firsts = new long[graph.nodes() + 1];
    for (int a = 0; a < graph.nodes(); a++) {
      firsts[a + 1] = firsts[a];
      for (int e = 0; e < graph.targets()[a].length; e++) {
        firsts[a + 1] += weight.of(a, e) > 0 ? 1 : 0;
      }
    }
    var neighbours = new LargeIntArray(firsts[graph.nodes()]);
    var edgeWeights = new LargeDoubleArray(firsts[graph.nodes()]);
    for (int a = 0; a < graph.nodes(); a++) {
      long at = firsts[a];
      for (int e = 0; e < graph.targets()[a].length; e++) {
        double kept = weight.of(a, e);
        if (kept > 0) {
          neighbours.set(at, graph.targets()[a][e]);
          edgeWeights.set(at++, kept);
        }
      }
    }
    return new Network(graph.nodes(), true, firsts, neighbours, edgeWeights, false);
  }
}
