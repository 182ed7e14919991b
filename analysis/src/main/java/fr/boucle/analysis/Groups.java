package fr.boucle.analysis;

import fr.boucle.analysis.graph.NeighbourGraph;
import java.util.Arrays;

/**
 * Which statement is in which group, and how strongly.
 *
 * <p>Affinity of a statement with a group: share in [0..1] of the weight of its edges that lead
 * into the group; all of it in its own when nothing but its own copies resembles it.
 */
final class Groups {
  /** Marks a statement in no group. */
  static final int NONE = -1;

  private final NeighbourGraph graph;
  private final int[] group;
  private final boolean[] repeated;
  private final int count;

  /**
   * Keeps groups.
   *
   * @param group of each statement, or {@link #NONE}
   * @param repeated whether each statement is made by two contributions or more
   */
  Groups(NeighbourGraph graph, int[] group, boolean[] repeated) {
    this.graph = graph;
    this.group = group;
    this.repeated = repeated;
    this.count = Arrays.stream(group).max().orElse(NONE) + 1;
  }

  int of(int statement) {
    return group[statement];
  }

  int count() {
    return count;
  }

  /** Returns the weight of the edges of a statement that lead into a group. */
  double weightIn(int statement, int wanted) {
    double inside = 0;
    int[] targets = graph.targets()[statement];
    for (int e = 0; e < targets.length; e++) {
      inside += group[targets[e]] == wanted ? graph.weights()[statement][e] : 0;
    }
    return inside;
  }

  double affinity(int statement, int wanted) {
    double inside = 0;
    double all = 0;
    int[] targets = graph.targets()[statement];
    for (int e = 0; e < targets.length; e++) {
      double weight = graph.weights()[statement][e];
      all += weight;
      inside += group[targets[e]] == wanted ? weight : 0;
    }
    if (all > 0) {
      return inside / all;
    }
    return repeated[statement] && group[statement] == wanted ? 1 : 0;
  }

  /** Returns the neighbour in the group with the heaviest edge, or {@link #NONE}. */
  int nearestIn(int statement, int wanted) {
    int best = NONE;
    double heaviest = 0;
    int[] targets = graph.targets()[statement];
    for (int e = 0; e < targets.length; e++) {
      double weight = graph.weights()[statement][e];
      if (group[targets[e]] == wanted && weight > heaviest) {
        heaviest = weight;
        best = targets[e];
      }
    }
    return best;
  }

  /** Returns the group with the highest affinity, the first among equals, or {@link #NONE}. */
  int bestOf(int statement) {
    int best = NONE;
    double heaviest = 0;
    for (int target : graph.targets()[statement]) {
      int candidate = group[target];
      if (candidate != NONE && candidate != best) {
        double weight = weightIn(statement, candidate);
        if (weight > heaviest || (weight == heaviest && candidate < best)) {
          heaviest = weight;
          best = candidate;
        }
      }
    }
    return best;
  }
}
