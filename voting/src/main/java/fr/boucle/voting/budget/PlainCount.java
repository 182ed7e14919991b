package fr.boucle.voting.budget;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Money;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import fr.boucle.voting.Rule;
import fr.boucle.voting.TieOrder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * The plain count (« décompte simple », greedy rule): projects in order of support, each taken if
 * it still fits in the budget. With cost utilities support is the number of voters; with the others
 * it is the total utility per currency unit.
 *
 * @param utility what is summed
 * @param ties order of projects with equal support
 * @param admission which projects may be taken at all
 * @param stopsAtFirstRefusal whether the count ends at the first project that does not fit, instead
 *     of skipping it
 */
public record PlainCount(
    Utility utility, TieOrder ties, Admission admission, boolean stopsAtFirstRefusal)
    implements Rule {
  /** Takes the projects with the most voters first. */
  public static PlainCount byVotes() {
    return by(Utility.COST);
  }

  /**
   * Takes the projects with the most utility per currency unit first ({@link Utility#COST}: votes).
   */
  public static PlainCount by(Utility utility) {
    return new PlainCount(utility, TieOrder.byCostThenVotes(), Admission.SUPPORTED, false);
  }

  /** Returns the same rule with another tie order. */
  public PlainCount breakingTies(TieOrder order) {
    return new PlainCount(utility, order, admission, stopsAtFirstRefusal);
  }

  /** Returns the same rule for projects admitted otherwise. */
  public PlainCount admitting(Admission condition) {
    return new PlainCount(utility, ties, condition, stopsAtFirstRefusal);
  }

  /** Returns the same rule, ending at the first project that does not fit. */
  public PlainCount withoutSkipping() {
    return new PlainCount(utility, ties, admission, true);
  }

  @Override
  public String name() {
    return "greedy-" + utility.label();
  }

  @Override
  public SortedMap<String, String> parameters() {
    SortedMap<String, String> parameters = Report.parameters(ties);
    parameters.putAll(admission.parameters());
    parameters.put("skip", String.valueOf(!stopsAtFirstRefusal));
    return parameters;
  }

  @Override
  public Outcome count(Profile profile) {
    admission.check(profile);
    Electorate voters = new Electorate(profile, utility, ties);
    Report report = new Report(voters, ties);
    fill(voters, new boolean[voters.projects()], voters.budget, report);
    return report.outcome(this, 1, Explanation.of("greedy.outcome", report.winners().size()));
  }

  /**
   * Takes projects into what is left of the budget.
   *
   * @param taken projects taken before, updated
   * @param budget money left, in units of the electorate
   */
  void fill(Electorate voters, boolean[] taken, BigInteger budget, Report report) {
    BigInteger left = budget;
    List<Integer> order = order(voters);
    recordTies(voters, order, report);
    List<Set<String>> closed = new ArrayList<>(admission.closedBy(voters, taken));
    boolean stopped = false;
    for (int p : order) {
      if (taken[p]) {
        continue;
      }
      if (stopped) {
        report.lose(p, Explanation.of("greedy.stopped", report.id(p)));
        continue;
      }
      Explanation refusal = admission.refusal(voters, p, closed);
      if (refusal != null) {
        report.lose(p, refusal);
      } else if (voters.costs[p].compareTo(left) > 0) {
        report.lose(
            p,
            Explanation.of(
                "greedy.expensive",
                report.id(p),
                report.price(p),
                Money.of(voters.currency(left))));
        stopped = stopsAtFirstRefusal;
      } else {
        left = left.subtract(voters.costs[p]);
        taken[p] = true;
        closed.addAll(admission.groupsOf(report.id(p)));
        report.win(
            p,
            Explanation.of(
                    "greedy.taken",
                    report.id(p),
                    voters.votes[p],
                    report.price(p),
                    Money.of(voters.currency(left)))
                .about(density(voters, p)));
      }
    }
  }

  private List<Integer> order(Electorate voters) {
    return IntStream.range(0, voters.projects())
        .filter(p -> admission.includesUnsupported() || voters.votes[p] > 0)
        .boxed()
        .sorted((left, right) -> compare(voters, left, right))
        .toList();
  }

  private int compare(Electorate voters, int left, int right) {
    int bySupport = compareSupport(voters, right, left);
    return bySupport != 0
        ? bySupport
        : Integer.compare(voters.tieRanks[left], voters.tieRanks[right]);
  }

  private static int compareSupport(Electorate voters, int p, int q) {
    if (voters.votes[p] == 0 || voters.votes[q] == 0) {
      return Boolean.compare(voters.votes[p] > 0, voters.votes[q] > 0);
    }
    return weight(voters, p)
        .multiply(divisor(voters, q))
        .compareTo(weight(voters, q).multiply(divisor(voters, p)));
  }

  private static BigInteger weight(Electorate voters, int project) {
    return BigInteger.valueOf(voters.totalWeights[project]);
  }

  private static BigInteger divisor(Electorate voters, int project) {
    return voters.utility.isProportionalToCost() ? BigInteger.ONE : voters.costs[project];
  }

  private static Rational density(Electorate voters, int project) {
    BigInteger divisor = divisor(voters, project);
    return divisor.signum() == 0
        ? Rational.of(voters.votes[project])
        : new Rational(weight(voters, project), divisor);
  }

  private static void recordTies(Electorate voters, List<Integer> order, Report report) {
    int start = 0;
    for (int place = 1; place <= order.size(); place++) {
      if (place == order.size()
          || compareSupport(voters, order.get(place - 1), order.get(place)) != 0) {
        report.tie(order.subList(start, place));
        start = place;
      }
    }
  }
}
