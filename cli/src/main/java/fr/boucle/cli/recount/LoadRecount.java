package fr.boucle.cli.recount;

import fr.boucle.voting.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sequential Phragmén: the project that leaves its supporters least loaded comes next. */
final class LoadRecount {
  private final Recount vote;

  LoadRecount(Recount vote) {
    this.vote = vote;
  }

  List<String> elect() {
    Map<Voter, Rational> loads = new LinkedHashMap<>();
    vote.voters.forEach(voter -> loads.put(voter, Rational.ZERO));
    List<String> elected = new ArrayList<>();
    List<String> candidates = new ArrayList<>();
    List<String> unsupported = new ArrayList<>();
    for (String id : vote.inTieOrder(List.copyOf(vote.costs.keySet()), "cardinality")) {
      if (vote.cost(id).compareTo(vote.budget) <= 0) {
        (vote.votes(id, "cardinality") > 0 ? candidates : unsupported).add(id);
      }
    }
    while (!candidates.isEmpty()) {
      Map<String, Rational> after = new LinkedHashMap<>();
      candidates.forEach(id -> after.put(id, load(id, loads)));
      Rational least = after.values().stream().min(Rational::compareTo).orElseThrow();
      List<String> due = candidates.stream().filter(id -> least.equals(after.get(id))).toList();
      if (due.stream().anyMatch(id -> exceeds(elected, id))) {
        return elected;
      }
      String next = due.getFirst();
      vote.voters.stream()
          .filter(voter -> voter.supports(next))
          .forEach(voter -> loads.put(voter, least));
      elected.add(next);
      candidates.remove(next);
    }
    if (vote.parameter("include-unsupported", "false").equals("true")) {
      while (!unsupported.isEmpty() && unsupported.stream().noneMatch(id -> exceeds(elected, id))) {
        elected.add(unsupported.removeFirst());
      }
    }
    return elected;
  }

  private boolean exceeds(List<String> elected, String id) {
    return vote.cost(elected).plus(vote.cost(id)).compareTo(vote.budget) > 0;
  }

  private Rational load(String id, Map<Voter, Rational> loads) {
    Rational total = vote.cost(id);
    for (Voter voter : vote.voters) {
      if (voter.supports(id)) {
        total = total.plus(Objects.requireNonNull(loads.get(voter)).times(voter.people()));
      }
    }
    return total.dividedBy(Rational.of(vote.votes(id, "cardinality")));
  }
}
