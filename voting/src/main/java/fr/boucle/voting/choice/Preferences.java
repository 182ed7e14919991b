package fr.boucle.voting.choice;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.InvalidProfileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads any ballot as a ranking: sets of equally liked options, the most liked first. */
final class Preferences {
  private Preferences() {}

  /**
   * Lists the ranks of a ballot; options it does not name come after all of them, equally.
   *
   * @param rule name of the rule that reads, for the refusal
   */
  static List<? extends Collection<String>> ranks(Ballot ballot, String rule) {
    return switch (ballot) {
      case Ballot.Ordinal ordinal -> ordinal.ranks();
      case Ballot.Approval approval ->
          approval.options().isEmpty() ? List.of() : List.of(approval.options());
      case Ballot.SingleChoice choice -> List.of(choice.named());
      case Ballot.Points points -> descending(points.points());
      case Ballot.Grades grades -> descending(grades.grades());
      case Ballot.Consent consent -> throw InvalidProfileException.unreadable(rule, consent);
    };
  }

  private static <N extends Comparable<N>> List<List<String>> descending(
      SortedMap<String, N> values) {
    SortedMap<N, List<String>> levels = new TreeMap<>(Comparator.reverseOrder());
    for (Map.Entry<String, N> entry : values.entrySet()) {
      levels.computeIfAbsent(entry.getValue(), level -> new ArrayList<>()).add(entry.getKey());
    }
    return List.copyOf(levels.values());
  }
}
