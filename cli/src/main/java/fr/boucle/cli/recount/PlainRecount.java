package fr.boucle.cli.recount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plain count: most support first, if it still fits. */
final class PlainRecount {
  private final Recount vote;
  private final String utility;

  PlainRecount(Recount vote, String utility) {
    this.vote = vote;
    this.utility = utility;
  }

  /** Takes projects after those already elected. */
  List<String> take(List<String> elected) {
    List<String> taken = new ArrayList<>(elected);
    boolean all = vote.parameter("include-unsupported", "false").equals("true");
    boolean skips = vote.parameter("skip", "true").equals("true");
    for (String id : order()) {
      if (taken.contains(id) || !isAdmitted(id, taken)) {
        continue;
      }
      if (vote.votes(id, utility) == 0 && !all) {
        continue;
      }
      if (vote.cost(taken).plus(vote.cost(id)).compareTo(vote.budget) <= 0) {
        taken.add(id);
      } else if (!skips) {
        return taken;
      }
    }
    return taken;
  }

  private boolean isAdmitted(String id, List<String> taken) {
    long votes = vote.votes(id, utility);
    if (votes < Long.parseLong(vote.parameter("min-votes", "0"))) {
      return false;
    }
    Fraction needed = Fraction.of(vote.parameter("min-share", "0")).times(vote.people);
    if (Fraction.of(votes).compareTo(needed) < 0) {
      return false;
    }
    for (Map.Entry<String, String> parameter : vote.parameters().entrySet()) {
      if (parameter.getKey().startsWith("one-of-")) {
        List<String> group = List.of(parameter.getValue().split(" ", -1));
        if (group.contains(id) && taken.stream().anyMatch(group::contains)) {
          return false;
        }
      }
    }
    return true;
  }

  private List<String> order() {
    Map<String, Fraction> support = new HashMap<>();
    List<String> free = new ArrayList<>();
    for (String id : vote.costs.keySet()) {
      Fraction total = Fraction.ZERO;
      for (Voter voter : vote.voters) {
        Fraction worth = voter.utilities(utility).getOrDefault(id, Fraction.ZERO);
        total = total.plus(worth.times(voter.people()));
      }
      boolean perCost = !utility.equals("cost");
      if (perCost && !vote.cost(id).isPositive() && total.isPositive()) {
        free.add(id);
      } else {
        boolean divides = perCost && total.isPositive();
        support.put(id, divides ? total.dividedBy(vote.cost(id)) : total);
      }
    }
    List<String> order = new ArrayList<>(vote.inTieOrder(free, utility));
    vote.inTieOrder(List.copyOf(support.keySet()), utility).stream()
        .sorted((left, right) ->
            Objects.requireNonNull(support.get(right))
                .compareTo(Objects.requireNonNull(support.get(left))))
        .forEach(order::add);
    return order;
  }
}
