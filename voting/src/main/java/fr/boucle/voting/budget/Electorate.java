package fr.boucle.voting.budget;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Option;
import fr.boucle.voting.Profile;
import fr.boucle.voting.TieOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A profile turned into arrays: projects and groups of people with the same ballot are numbers, and
 * who supports what is listed both by project and by group. Amounts of money are whole numbers of
 * the smallest unit that the costs and the budget need ({@link #unit}).
 */
final class Electorate {
  private static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1L << 30);

  final List<Option> options;
  final long people;
  final BigDecimal unit;
  final BigInteger budget;
  final BigInteger[] costs;

  /** Place of each project in the tie order. */
  final int[] tieRanks;

  /** Projects that someone supports and that cost nothing, in tie order. */
  final List<Integer> freeProjects;

  /** People of each group. */
  final long[] sizes;

  /** Supporters of project p are at places supportersFrom[p] to supportersFrom[p+1] excluded. */
  final int[] supportersFrom;

  final int[] supporters;
  final int[] weights;

  /** Projects supported by group g are at places choicesFrom[g] to choicesFrom[g+1] excluded. */
  final int[] choicesFrom;

  final int[] choices;
  final int[] choiceWeights;

  /** People who support each project. */
  final long[] votes;

  /** Sum over its supporters of the weights given to each project. */
  final long[] totalWeights;

  final Utility utility;

  Electorate(Profile profile, Utility utility, TieOrder ties) {
    this.options = profile.options();
    this.people = profile.size();
    this.utility = utility;
    this.unit = unit(profile);
    this.budget = units(profile.budget());
    this.costs = options.stream().map(option -> units(option.cost())).toArray(BigInteger[]::new);

    Map<String, Integer> places = new HashMap<>();
    options.forEach(option -> places.put(option.id(), places.size()));
    List<Group> groups = new ArrayList<>();
    for (Map.Entry<Ballot, Long> entry : profile.ballots().entrySet()) {
      List<Utility.Weight> given =
          utility.weights(entry.getKey()).stream()
              .filter(weight -> weight.value().signum() > 0)
              .toList();
      if (!given.isEmpty()) {
        groups.add(new Group(entry.getValue(), given));
      }
    }
    BigDecimal scale = weightScale(groups);
    this.sizes = groups.stream().mapToLong(Group::size).toArray();
    this.choicesFrom = new int[groups.size() + 1];
    for (int g = 0; g < groups.size(); g++) {
      choicesFrom[g + 1] = Math.addExact(choicesFrom[g], groups.get(g).given().size());
    }
    this.choices = new int[choicesFrom[groups.size()]];
    this.choiceWeights = new int[choices.length];
    this.votes = new long[options.size()];
    this.totalWeights = new long[options.size()];
    this.supportersFrom = new int[options.size() + 1];
    fillChoices(groups, places, scale);
    this.supporters = new int[choices.length];
    this.weights = new int[choices.length];
    fillSupporters();
    this.tieRanks = tieRanks(ties);
    this.freeProjects =
        IntStream.range(0, options.size())
            .filter(p -> votes[p] > 0 && costs[p].signum() == 0)
            .boxed()
            .sorted(Comparator.comparingInt(p -> tieRanks[p]))
            .toList();
  }

  private record Group(long size, List<Utility.Weight> given) {}

  int projects() {
    return costs.length;
  }

  /** Returns the factor that divides a payment per weight into the rule's rate. */
  BigInteger rateDivisor(int project) {
    return utility.isProportionalToCost() ? costs[project] : BigInteger.ONE;
  }

  /** Returns an amount in currency units. */
  BigDecimal currency(BigInteger amount) {
    return unit.multiply(new BigDecimal(amount));
  }

  private BigInteger units(BigDecimal amount) {
    return amount.divide(unit).toBigIntegerExact();
  }

  private static BigDecimal unit(Profile profile) {
    int digits = Math.max(0, profile.budget().stripTrailingZeros().scale());
    for (Option option : profile.options()) {
      digits = Math.max(digits, option.cost().stripTrailingZeros().scale());
    }
    return BigDecimal.ONE.movePointLeft(digits);
  }

  private static BigDecimal weightScale(List<Group> groups) {
    int digits = 0;
    for (Group group : groups) {
      for (Utility.Weight weight : group.given()) {
        digits = Math.max(digits, weight.value().stripTrailingZeros().scale());
      }
    }
    return BigDecimal.ONE.movePointRight(digits);
  }

  private void fillChoices(List<Group> groups, Map<String, Integer> places, BigDecimal scale) {
    int next = 0;
    for (Group group : groups) {
      for (Utility.Weight weight : group.given()) {
        BigDecimal scaled = weight.value().multiply(scale);
        if (scaled.compareTo(MOST_WEIGHT) > 0) {
          throw new InvalidProfileException("points", weight.value(), weight.id());
        }
        int project = places.getOrDefault(weight.id(), -1);
        choices[next] = project;
        choiceWeights[next] = scaled.intValueExact();
        votes[project] = Math.addExact(votes[project], group.size());
        totalWeights[project] =
            Math.addExact(
                totalWeights[project], Math.multiplyExact(group.size(), choiceWeights[next]));
        supportersFrom[project + 1]++;
        next++;
      }
    }
    for (int p = 0; p < options.size(); p++) {
      supportersFrom[p + 1] += supportersFrom[p];
    }
  }

  private void fillSupporters() {
    int[] next = supportersFrom.clone();
    for (int g = 0; g < sizes.length; g++) {
      for (int place = choicesFrom[g]; place < choicesFrom[g + 1]; place++) {
        int at = next[choices[place]]++;
        supporters[at] = g;
        weights[at] = choiceWeights[place];
      }
    }
  }

  private int[] tieRanks(TieOrder ties) {
    TieOrder.Contender[] contenders = new TieOrder.Contender[options.size()];
    Arrays.setAll(
        contenders,
        p -> new TieOrder.Contender(options.get(p).id(), options.get(p).cost(), votes[p]));
    List<Integer> sorted =
        IntStream.range(0, contenders.length)
            .boxed()
            .sorted(Comparator.comparing((Integer p) -> contenders[p], ties.order()))
            .toList();
    int[] ranks = new int[contenders.length];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[sorted.get(rank)] = rank;
    }
    return ranks;
  }
}
