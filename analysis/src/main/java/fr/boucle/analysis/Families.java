package fr.boucle.analysis;

import fr.boucle.analysis.graph.Communities;
import fr.boucle.analysis.graph.NeighbourGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Groups themes that are linked in the graph into families, by the same community search one level
 * up.
 */
final class Families {
  private static final int NAMES = 2;
  private static final int TERMS = 2;

  private Families() {}

  /**
   * Returns the families of a list.
   *
   * @param themes in the order of the list
   * @param slots slot of each theme, in the same order
   */
  static List<Family> of(
      List<Theme> themes,
      List<Integer> slots,
      Groups groups,
      NeighbourGraph graph,
      Parameters parameters) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int t = 0; t < slots.size(); t++) {
      numbers.put(slots.get(t), t);
    }
    double[][] links = new double[themes.size()][themes.size()];
    for (int s = 0; s < graph.nodes(); s++) {
      Integer from = numbers.get(groups.of(s));
      for (int e = 0; from != null && e < graph.targets()[s].length; e++) {
        Integer to = numbers.get(groups.of(graph.targets()[s][e]));
        if (to != null && !to.equals(from)) {
          links[from][to] += graph.weights()[s][e];
        }
      }
    }
    int[] found =
        new Communities(NeighbourGraph.ofMatrix(links))
            .consensus(1, Granularity.consensusRuns(parameters, themes.size()), parameters.seed());
    Map<Integer, List<Theme>> members = new LinkedHashMap<>();
    for (int t = 0; t < themes.size(); t++) {
      members.computeIfAbsent(found[t], f -> new ArrayList<>()).add(themes.get(t));
    }
    return members.values().stream().map(Families::family).toList();
  }

  private static Family family(List<Theme> themes) {
    return new Family(
        "f" + themes.getFirst().id(), label(themes), themes.stream().map(Theme::id).toList());
  }

  /**
   * Returns the names of the two largest themes that have one; words only when none has.
   *
   * @param themes those of one family, in reading order
   */
  static String label(List<Theme> themes) {
    List<String> names =
        themes.stream().filter(Theme::isNamed).map(Theme::label).limit(NAMES).toList();
    Theme largest = themes.getFirst();
    if (!names.isEmpty()) {
      return String.join(" · ", names);
    }
    List<String> terms = largest.terms().subList(0, Math.min(TERMS, largest.terms().size()));
    String label =
        themes.size() == 1 || terms.isEmpty() ? largest.label() : String.join(", ", terms);
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toUpperCase(Locale.FRENCH) + label.substring(1);
  }
}
