package fr.boucle.cli.recount;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Equal shares: everyone has an endowment; a project is bought when its supporters can pay.
 *
 * <p>Money is counted in whole units, cut finer each time a payment would not be whole.
 */
final class ShareRecount {
  private final Recount vote;
  private final String utility;
  private final List<String> supported;

  /** Supporters of each project: places in the list of voters, and what it is worth to them. */
  private final Map<String, List<Supporter>> supporters = new HashMap<>();

  private final BigInteger[] money;

  /** How many units make one unit of currency. */
  private BigInteger units = BigInteger.ONE;

  private record Supporter(int voter, long people, BigInteger worth) {}

  /** What supporters pay per unit of worth: missing ÷ worth. */
  private record Price(BigInteger missing, BigInteger worth) {}

  ShareRecount(Recount vote, String utility) {
    this.vote = vote;
    this.utility = utility;
    this.money = new BigInteger[vote.voters.size()];
    List<Map<String, Fraction>> given =
        vote.voters.stream().map(voter -> voter.utilities(utility)).toList();
    Fraction finest = Fraction.ONE;
    for (Map<String, Fraction> worths : given) {
      for (Fraction worth : worths.values()) {
        finest = finest.times(new Fraction(worth.times(finest).under(), BigInteger.ONE));
      }
    }
    for (int voter = 0; voter < given.size(); voter++) {
      long people = vote.voters.get(voter).people();
      for (Map.Entry<String, Fraction> worth : given.get(voter).entrySet()) {
        supporters
            .computeIfAbsent(worth.getKey(), id -> new ArrayList<>())
            .add(new Supporter(voter, people, worth.getValue().times(finest).over()));
      }
    }
    this.supported =
        vote.inTieOrder(
            vote.costs.keySet().stream().filter(supporters::containsKey).toList(), utility);
  }

  List<String> once() {
    return elect(share());
  }

  private Fraction share() {
    return vote.budget.dividedBy(Fraction.of(Math.max(1, vote.people)));
  }

  Recount.Counted addOne(boolean stopsWhenExhaustive) {
    boolean whole = vote.parameter("whole-start", "false").equals("true");
    return grow(
        whole ? share().whole() : share(),
        Fraction.of(vote.parameter("increment", "1")),
        stopsWhenExhaustive ? supported : List.of());
  }

  Recount.Counted addOnePercent() {
    return grow(share(), share().dividedBy(Fraction.of(100)), List.copyOf(vote.costs.keySet()));
  }

  /** Goes on by sequential Phragmén: what people have left is a load below zero. */
  List<String> completedByLoads() {
    List<String> elected = once();
    IdentityHashMap<Voter, Fraction> loads = new IdentityHashMap<>();
    for (int voter = 0; voter < money.length; voter++) {
      loads.put(vote.voters.get(voter), new Fraction(money[voter].negate(), units));
    }
    return new LoadRecount(vote, utility).goOn(elected, loads);
  }

  private Recount.Counted grow(Fraction start, Fraction step, List<String> mustNotFit) {
    Fraction endowment = start;
    List<String> kept = elect(endowment);
    long iterations = 1;
    while (step.isPositive() && vote.people > 0 && !isFinal(kept, mustNotFit)) {
      endowment = endowment.plus(step);
      List<String> next = elect(endowment);
      if (vote.cost(next).compareTo(vote.budget) > 0) {
        return new Recount.Counted(kept, iterations);
      }
      kept = next;
      iterations++;
    }
    return new Recount.Counted(kept, iterations);
  }

  private boolean isFinal(List<String> elected, List<String> mustNotFit) {
    Fraction left = vote.budget.minus(vote.cost(elected));
    boolean nothingFits =
        !mustNotFit.isEmpty()
            && mustNotFit.stream()
                .allMatch(id -> elected.contains(id) || vote.cost(id).compareTo(left) > 0);
    return nothingFits || elected.containsAll(supported);
  }

  /** Runs the rule once. */
  private List<String> elect(Fraction endowment) {
    units = endowment.under();
    for (Fraction cost : vote.costs.values()) {
      units = units.multiply(cost.times(new Fraction(units, BigInteger.ONE)).under());
    }
    Arrays.fill(money, endowment.times(new Fraction(units, BigInteger.ONE)).over());
    List<String> elected = new ArrayList<>();
    List<String> candidates = new ArrayList<>();
    for (String id : supported) {
      (vote.cost(id).isPositive() ? candidates : elected).add(id);
    }
    // What a project asks never falls as others are bought: one that asked more than the best asks
    // now need not be asked again.
    Map<String, Fraction> asked = new HashMap<>();
    String next = cheapest(candidates, asked);
    while (next != null) {
      pay(next, Objects.requireNonNull(price(next)));
      elected.add(next);
      candidates.remove(next);
      next = cheapest(candidates, asked);
    }
    return elected;
  }

  private @Nullable String cheapest(List<String> candidates, Map<String, Fraction> asked) {
    String best = null;
    for (String id : List.copyOf(candidates)) {
      Fraction known = asked.getOrDefault(id, Fraction.ZERO);
      if (best != null && known.compareTo(Objects.requireNonNull(asked.get(best))) >= 0) {
        continue;
      }
      Price price = price(id);
      if (price == null) {
        candidates.remove(id);
        continue;
      }
      Fraction asks = new Fraction(price.missing(), price.worth().multiply(units));
      asks = utility.equals("cost") ? asks.dividedBy(vote.cost(id)) : asks;
      asked.put(id, asks);
      if (best == null || asks.compareTo(Objects.requireNonNull(asked.get(best))) < 0) {
        best = id;
      }
    }
    return best;
  }

  private BigInteger costInUnits(String id) {
    return vote.cost(id).times(new Fraction(units, BigInteger.ONE)).over();
  }

  /** Returns what supporters pay, or null when they cannot pay together. */
  private @Nullable Price price(String id) {
    List<Supporter> paying = Objects.requireNonNull(supporters.get(id));
    BigInteger missing = costInUnits(id);
    while (!paying.isEmpty()) {
      BigInteger worth = BigInteger.ZERO;
      for (Supporter supporter : paying) {
        worth = worth.add(supporter.worth().multiply(BigInteger.valueOf(supporter.people())));
      }
      Price price = new Price(missing, worth);
      List<Supporter> able = new ArrayList<>();
      for (Supporter supporter : paying) {
        if (has(supporter, price)) {
          able.add(supporter);
        } else {
          missing =
              missing.subtract(
                  money[supporter.voter()].multiply(BigInteger.valueOf(supporter.people())));
        }
      }
      if (able.size() == paying.size()) {
        return price;
      }
      paying = able;
    }
    return null;
  }

  private boolean has(Supporter supporter, Price price) {
    return money[supporter.voter()]
            .multiply(price.worth())
            .compareTo(price.missing().multiply(supporter.worth()))
        >= 0;
  }

  private void pay(String id, Price price) {
    BigInteger finer = price.worth().divide(price.worth().gcd(price.missing()));
    units = units.multiply(finer);
    Arrays.setAll(money, voter -> money[voter].multiply(finer));
    BigInteger perWorth = price.missing().multiply(finer).divide(price.worth());
    for (Supporter supporter : Objects.requireNonNull(supporters.get(id))) {
      BigInteger has = money[supporter.voter()];
      money[supporter.voter()] = has.subtract(has.min(perWorth.multiply(supporter.worth())));
    }
  }
}
