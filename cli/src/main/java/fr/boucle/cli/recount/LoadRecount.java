package fr.boucle.cli.recount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sequential Phragmén: the project that leaves its supporters least loaded comes next. */
final class LoadRecount {
  private final Recount vote;
  private final String utility;
  private final Map<String, List<Voter>> supporters = new HashMap<>();

  /** Prepares a count of the people for whom projects are worth something. */
  LoadRecount(Recount vote, String utility) {
    this.vote = vote;
    this.utility = utility;
    for (Voter voter : vote.voters) {
      for (String id : voter.utilities(utility).keySet()) {
        supporters.computeIfAbsent(id, same -> new ArrayList<>()).add(voter);
      }
    }
  }

  List<String> elect() {
    IdentityHashMap<Voter, Fraction> loads = new IdentityHashMap<>();
    vote.voters.forEach(voter -> loads.put(voter, Fraction.ZERO));
    return elect(List.of(), loads, /* fillsUp */ true);
  }

  /** Goes on after other projects, from the loads that people carry. */
  List<String> goOn(List<String> before, IdentityHashMap<Voter, Fraction> start) {
    return elect(before, start, /* fillsUp */ false);
  }

  private List<String> elect(
      List<String> before, IdentityHashMap<Voter, Fraction> start, boolean fillsUp) {
    IdentityHashMap<Voter, Fraction> loads = new IdentityHashMap<>(start);
    List<String> elected = new ArrayList<>(before);
    List<String> candidates = new ArrayList<>();
    List<String> unsupported = new ArrayList<>();
    for (String id : vote.inTieOrder(List.copyOf(vote.costs.keySet()), utility)) {
      if (!elected.contains(id) && vote.cost(id).compareTo(vote.budget) <= 0) {
        (supporters.containsKey(id) ? candidates : unsupported).add(id);
      }
    }
    while (!candidates.isEmpty()) {
      Map<String, Fraction> after = new HashMap<>();
      candidates.forEach(id -> after.put(id, load(id, loads)));
      Fraction least = after.values().stream().min(Fraction::compareTo).orElseThrow();
      List<String> due = candidates.stream().filter(id -> least.equals(after.get(id))).toList();
      if (due.stream().anyMatch(id -> exceeds(elected, id))) {
        return elected;
      }
      String next = due.getFirst();
      Objects.requireNonNull(supporters.get(next)).forEach(voter -> loads.put(voter, least));
      elected.add(next);
      candidates.remove(next);
    }
    if (fillsUp && vote.parameter("include-unsupported", "false").equals("true")) {
      while (!unsupported.isEmpty() && unsupported.stream().noneMatch(id -> exceeds(elected, id))) {
        elected.add(unsupported.removeFirst());
      }
    }
    return elected;
  }

  private boolean exceeds(List<String> elected, String id) {
    return vote.cost(elected).plus(vote.cost(id)).compareTo(vote.budget) > 0;
  }

  private Fraction load(String id, IdentityHashMap<Voter, Fraction> loads) {
    Map<Fraction, Long> people = new HashMap<>();
    long all = 0;
    for (Voter voter : Objects.requireNonNull(supporters.get(id))) {
      people.merge(Objects.requireNonNull(loads.get(voter)), voter.people(), Long::sum);
      all += voter.people();
    }
    Fraction total = vote.cost(id);
    for (Map.Entry<Fraction, Long> entry : people.entrySet()) {
      total = total.plus(entry.getKey().times(entry.getValue()));
    }
    return total.dividedBy(Fraction.of(all));
  }
}
