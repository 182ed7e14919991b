package fr.boucle.cli.recount;

import fr.boucle.voting.Ballot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** People who cast the same ballot: how many they are, and what they wrote. */
record Voter(long people, Ballot ballot) {
  boolean supports(String id) {
    return ballot.supported().contains(id);
  }

  /** Returns what this ballot gives to each project under a utility named as in the rules. */
  Map<String, Fraction> utilities(String utility) {
    Map<String, Fraction> utilities = new LinkedHashMap<>();
    switch (utility) {
      case "points" -> {
        if (ballot instanceof Ballot.Points points) {
          points.points().forEach((id, given) -> utilities.put(id, Fraction.of(given)));
        }
      }
      case "borda" -> {
        List<String> ranked = List.copyOf(ballot.named());
        for (int place = 0; place < ranked.size(); place++) {
          utilities.put(ranked.get(place), Fraction.of(ranked.size() - 1L - place));
        }
      }
      default -> ballot.supported().forEach(id -> utilities.put(id, Fraction.ONE));
    }
    utilities.values().removeIf(value -> !value.isPositive());
    return utilities;
  }

  /** Returns the ranking that the ballot expresses, best first, ids of one rank together. */
  List<Collection<String>> ranking() {
    return switch (ballot) {
      case Ballot.Ordinal ordinal -> List.copyOf(ordinal.ranks());
      case Ballot.Points points -> byValue(points.points());
      default -> ballot.named().isEmpty() ? List.of() : List.of(ballot.named());
    };
  }

  private static <N extends Comparable<N>> List<Collection<String>> byValue(Map<String, N> values) {
    Map<N, Collection<String>> levels = new TreeMap<>();
    values.forEach((id, value) -> levels.computeIfAbsent(value, v -> new ArrayList<>()).add(id));
    return new ArrayList<>(levels.values()).reversed();
  }
}
