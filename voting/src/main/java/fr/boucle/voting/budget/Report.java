package fr.boucle.voting.budget;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Money;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Rational;
import fr.boucle.voting.Rule;
import fr.boucle.voting.Standing;
import fr.boucle.voting.Tie;
import fr.boucle.voting.TieOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Collects who wins, who loses, the ties and the reasons, and makes an outcome of them. */
final class Report {
  private final Electorate voters;
  private final TieOrder tieOrder;
  private final Map<Integer, Explanation> winners = new LinkedHashMap<>();
  private final Map<Integer, Explanation> losers = new LinkedHashMap<>();
  private final List<Tie> ties = new ArrayList<>();
  private BigInteger spent = BigInteger.ZERO;

  Report(Electorate voters, TieOrder tieOrder) {
    this.voters = voters;
    this.tieOrder = tieOrder;
  }

  static SortedMap<String, String> parameters(TieOrder ties) {
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("tie", ties.name());
    if (ties.seed() != null) {
      parameters.put("seed", ties.seed());
    }
    return parameters;
  }

  void win(int project, Explanation reason) {
    winners.put(project, reason);
    losers.remove(project);
    spent = spent.add(voters.costs[project]);
  }

  void lose(int project, Explanation reason) {
    losers.put(project, reason);
  }

  /** Records projects that the rule could not tell apart; one alone is no tie. */
  void tie(List<Integer> projects) {
    if (projects.size() > 1) {
      ties.add(new Tie(projects.stream().map(this::id).toList(), tieOrder.name()));
    }
  }

  /** Adds the ties that another rule met before. */
  void prependTies(List<Tie> earlier) {
    ties.addAll(0, earlier);
  }

  List<Integer> winners() {
    return List.copyOf(winners.keySet());
  }

  BigInteger spent() {
    return spent;
  }

  String id(int project) {
    return voters.options.get(project).id();
  }

  BigDecimal cost(int project) {
    return voters.options.get(project).cost();
  }

  Money price(int project) {
    return Money.of(cost(project));
  }

  Outcome outcome(Rule rule, long iterations, Explanation headline) {
    List<Explanation> reasons = new ArrayList<>(headline.children());
    reasons.addAll(winners.values());
    for (int project : byVotes()) {
      reasons.add(losers.getOrDefault(project, neverCounted(project)));
    }
    BigDecimal total =
        winners.keySet().stream().map(this::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Outcome(
        rule.name(),
        rule.parameters(),
        winners.keySet().stream().map(this::id).toList(),
        total,
        budget(),
        iterations,
        standings(),
        ties,
        headline.because(reasons));
  }

  private Explanation neverCounted(int project) {
    return voters.votes[project] == 0
        ? Explanation.of("budget.unsupported", id(project))
        : Explanation.of("budget.above", id(project), price(project), Money.of(budget()));
  }

  private BigDecimal budget() {
    return voters.currency(voters.budget);
  }

  private List<Standing> standings() {
    List<Standing> standings = new ArrayList<>();
    for (int project : winners.keySet()) {
      standings.add(standing(project, standings.size() + 1, true));
    }
    List<Integer> beaten = byVotes();
    int rank = standings.size() + 1;
    for (int i = 0; i < beaten.size(); i++) {
      int project = beaten.get(i);
      boolean tied = i > 0 && voters.votes[beaten.get(i - 1)] == voters.votes[project];
      rank = tied ? rank : standings.size() + 1;
      standings.add(standing(project, rank, false));
    }
    return standings;
  }

  private Standing standing(int project, int rank, boolean elected) {
    long votes = voters.votes[project];
    Rational utility = Rational.of(voters.totalWeights[project]);
    return new Standing(id(project), rank, utility, votes, elected);
  }

  /** Lists those who lost, most voters first. */
  private List<Integer> byVotes() {
    return IntStream.range(0, voters.projects())
        .filter(p -> !winners.containsKey(p))
        .boxed()
        .sorted((left, right) -> {
          int byVotes = Long.compare(voters.votes[right], voters.votes[left]);
          return byVotes != 0
              ? byVotes
              : Integer.compare(voters.tieRanks[left], voters.tieRanks[right]);
        })
        .toList();
  }
}
