package fr.boucle.cli.recount;

import fr.boucle.voting.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Equal shares: everyone has an endowment; a project is bought when its supporters can pay. */
final class ShareRecount {
  private final Recount vote;
  private final String utility;
  private final Map<Voter, Map<String, Rational>> worth = new LinkedHashMap<>();
  private final List<String> supported;

  ShareRecount(Recount vote, String utility) {
    this.vote = vote;
    this.utility = utility;
    vote.voters.forEach(voter -> worth.put(voter, voter.utilities(utility)));
    this.supported =
        vote.inTieOrder(
            vote.costs.keySet().stream()
                .filter(id -> worth.values().stream().anyMatch(given -> given.containsKey(id)))
                .toList(),
            utility);
  }

  List<String> addOne(boolean stopsWhenExhaustive) {
    Rational endowment = vote.budget.dividedBy(Rational.of(Math.max(1, vote.people)));
    if (vote.parameter("whole-start", "false").equals("true")) {
      endowment = new Rational(endowment.floor(), Rational.ONE.numerator());
    }
    List<String> candidates = stopsWhenExhaustive ? supported : List.of();
    return grow(endowment, vote.amount("increment", "1"), candidates);
  }

  List<String> addOnePercent() {
    Rational endowment = vote.budget.dividedBy(Rational.of(Math.max(1, vote.people)));
    return grow(endowment, endowment.dividedBy(Rational.of(100)), List.copyOf(vote.costs.keySet()));
  }

  private List<String> grow(Rational start, Rational step, List<String> mustNotFit) {
    Rational endowment = start;
    List<String> kept = elect(endowment);
    while (step.signum() > 0 && !isFinal(kept, mustNotFit)) {
      endowment = endowment.plus(step);
      List<String> next = elect(endowment);
      if (vote.cost(next).compareTo(vote.budget) > 0) {
        return kept;
      }
      kept = next;
    }
    return kept;
  }

  private boolean isFinal(List<String> elected, List<String> mustNotFit) {
    Rational left = vote.budget.minus(vote.cost(elected));
    boolean nothingFits =
        !mustNotFit.isEmpty()
            && mustNotFit.stream()
                .allMatch(id -> elected.contains(id) || vote.cost(id).compareTo(left) > 0);
    return nothingFits || elected.containsAll(supported);
  }

  /** Runs the rule once. */
  List<String> elect(Rational endowment) {
    Map<Voter, Rational> money = new LinkedHashMap<>();
    vote.voters.forEach(voter -> money.put(voter, endowment));
    List<String> elected = new ArrayList<>();
    List<String> candidates = new ArrayList<>(supported);
    for (String id : supported) {
      if (vote.cost(id).signum() == 0) {
        elected.add(id);
        candidates.remove(id);
      }
    }
    while (true) {
      String best = null;
      Rational bestPrice = Rational.ZERO;
      Rational bestRate = Rational.ZERO;
      for (String id : List.copyOf(candidates)) {
        Rational rate = rate(id, money);
        if (rate == null) {
          candidates.remove(id);
          continue;
        }
        Rational price = utility.equals("cost") ? rate.dividedBy(vote.cost(id)) : rate;
        if (best == null || price.compareTo(bestPrice) < 0) {
          best = id;
          bestPrice = price;
          bestRate = rate;
        }
      }
      if (best == null) {
        return elected;
      }
      pay(best, bestRate, money);
      elected.add(best);
      candidates.remove(best);
    }
  }

  /** Returns what supporters pay per unit of worth, or null when they cannot pay together. */
  private @Nullable Rational rate(String id, Map<Voter, Rational> money) {
    record Supporter(Rational money, Rational worth, long people) {}
    List<Supporter> supporters = new ArrayList<>();
    Rational total = Rational.ZERO;
    Rational worthLeft = Rational.ZERO;
    for (Map.Entry<Voter, Map<String, Rational>> entry : worth.entrySet()) {
      Rational given = entry.getValue().get(id);
      if (given != null) {
        Rational has = Objects.requireNonNull(money.get(entry.getKey()));
        long people = entry.getKey().people();
        supporters.add(new Supporter(has, given, people));
        total = total.plus(has.times(people));
        worthLeft = worthLeft.plus(given.times(people));
      }
    }
    Rational missing = vote.cost(id);
    if (total.compareTo(missing) < 0) {
      return null;
    }
    supporters.sort(Comparator.comparing(s -> s.money().dividedBy(s.worth())));
    for (Supporter supporter : supporters) {
      Rational rate = missing.dividedBy(worthLeft);
      if (rate.times(supporter.worth()).compareTo(supporter.money()) <= 0) {
        return rate;
      }
      missing = missing.minus(supporter.money().times(supporter.people()));
      worthLeft = worthLeft.minus(supporter.worth().times(supporter.people()));
    }
    throw new IllegalStateException("Supporters of " + id + " have enough and cannot pay");
  }

  private void pay(String id, Rational rate, Map<Voter, Rational> money) {
    for (Map.Entry<Voter, Map<String, Rational>> entry : worth.entrySet()) {
      Rational given = entry.getValue().get(id);
      if (given != null) {
        Rational has = Objects.requireNonNull(money.get(entry.getKey()));
        Rational due = rate.times(given);
        money.put(entry.getKey(), due.compareTo(has) < 0 ? has.minus(due) : Rational.ZERO);
      }
    }
  }
}
