package fr.boucle.analysis;

import fr.boucle.analysis.graph.Communities;
import fr.boucle.analysis.graph.NeighbourGraph;
import java.util.Collection;
import java.util.List;

/**
 * Tells apart neighbouring problems that the search of a small corpus put into one group («
 * problèmes voisins »): there the list of neighbours of a statement is longer than its problem.
 *
 * <p>Each group is searched again alone. It is cut only where the parts are hardly linked: the mean
 * weight of a pair across any two parts is less than {@value #CLEARLY_LESS} of that inside either.
 * A problem that everyone tells is linked almost as much across any parts.
 */
final class NearProblems {
  private static final double CLEARLY_LESS = 0.5;

  private final Reading reading;
  private final NeighbourGraph graph;
  private final double resolution;
  private final Parameters parameters;
  private final int smallest;

  NearProblems(
      Reading reading,
      NeighbourGraph graph,
      double resolution,
      Parameters parameters,
      int smallest) {
    this.reading = reading;
    this.graph = graph;
    this.resolution = resolution;
    this.parameters = parameters;
    this.smallest = smallest;
  }

  /**
   * Returns the group of each statement, where groups of near problems are cut; the largest part
   * keeps the number.
   *
   * @param found group of each statement, from 0
   */
  int[] toldApart(int[] found) {
    int[] groups = found.clone();
    Collection<List<Integer>> members = Grouping.afresh(found).members();
    int next = members.size();
    for (List<Integer> group : members) {
      List<List<Integer>> parts = parts(group);
      if (parts.stream().allMatch(part -> reading.contributions(part) >= smallest)
          && areHardlyLinked(parts)) {
        for (List<Integer> part : parts.subList(1, parts.size())) {
          for (int s : part) {
            groups[s] = next;
          }
          next++;
        }
      }
    }
    return groups;
  }

  private List<List<Integer>> parts(List<Integer> group) {
    int[] found =
        new Communities(graph.among(group))
            .consensus(
                resolution, Granularity.consensusRuns(parameters, group.size()), parameters.seed());
    return Grouping.afresh(found).members().stream()
        .map(part -> part.stream().map(group::get).toList())
        .toList();
  }

  private boolean areHardlyLinked(List<List<Integer>> parts) {
    for (List<Integer> one : parts) {
      for (List<Integer> other : parts) {
        if (!one.equals(other) && meanWeight(one, other) >= CLEARLY_LESS * meanWeight(one, one)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Returns the mean weight between two different statements, where no edge weighs 0: inside one
   * statement that many repeat it is 0, so that it is never cut off.
   */
  private double meanWeight(List<Integer> from, List<Integer> to) {
    double sum = 0;
    int pairs = 0;
    for (int a : from) {
      for (int b : to) {
        if (a != b) {
          sum += graph.weight(a, b);
          pairs++;
        }
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }
}
