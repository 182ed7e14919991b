package fr.boucle.voting.budget;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rule;
import fr.boucle.voting.TieOrder;
import java.util.Locale;
import java.util.SortedMap;

/**
 * The Method of Equal Shares (« méthode des parts égales »): the budget is shared equally between
 * the people who voted, and a project is elected when its supporters can pay for it out of their
 * shares; first the one that asks the least of them for what it is worth.
 *
 * <p>Source: D. Peters, G. Pierczyński, P. Skowron, "Proportional Participatory Budgeting with
 * Additive Utilities" (NeurIPS 2021); completions as on equalshares.net.
 *
 * @param utility what a funded project is worth to a supporter
 * @param completion what to do with the money left
 * @param ties order of projects that ask the same
 */
public record EqualShares(Utility utility, Completion completion, TieOrder ties) implements Rule {
  /** Shares with cost utilities, without completion. */
  public static EqualShares withCostUtilities() {
    return with(Utility.COST);
  }

  /** Shares with these utilities, without completion. */
  public static EqualShares with(Utility utility) {
    return new EqualShares(utility, Completion.none(), TieOrder.byCostThenVotes());
  }

  /** Returns the same rule with a completion. */
  public EqualShares completedBy(Completion other) {
    return new EqualShares(utility, other, ties);
  }

  /** Returns the same rule with another tie order. */
  public EqualShares breakingTies(TieOrder order) {
    return new EqualShares(utility, completion, order);
  }

  /** Spends what is left by a plain count. */
  public FollowedBy then(PlainCount rest) {
    return new FollowedBy(this, rest, name() + "+greedy");
  }

  /** Completes by one currency unit each, then by a plain count of the votes (add1u). */
  public FollowedBy completedByAddOneThenVotes(Completion.OneMoreEach addOne, PlainCount rest) {
    return new FollowedBy(completedBy(addOne), rest, "mes-" + utility.label() + "+add1u");
  }

  /** Keeps the outcome unless more people are better served by the plain count. */
  public ComparedWith comparedWith(PlainCount plain) {
    return new ComparedWith(this, plain);
  }

  @Override
  public String name() {
    return "mes-" + utility.label() + completion.suffix();
  }

  @Override
  public SortedMap<String, String> parameters() {
    SortedMap<String, String> parameters = Report.parameters(ties);
    completion.describe(parameters);
    return parameters;
  }

  @Override
  public String description(Locale locale) {
    return Explanation.of("rule.mes").sentence(locale);
  }

  @Override
  public Outcome count(Profile profile) {
    Electorate voters = new Electorate(profile, utility, ties);
    Report report = new Report(voters, ties);
    if (voters.people == 0) {
      return report.outcome(this, 1, Explanation.of("budget.empty"));
    }
    CompletedShares completed = CompletedShares.count(voters, completion);
    completed.count().ties().forEach(report::tie);
    Explanation headline = new ShareExplanation(voters, completed, report).explain();
    if (completion instanceof Completion.ByPhragmen) {
      LoadCount.continuing(completed.count(), report).run(false);
    }
    return report.outcome(this, completed.iterations(), headline);
  }
}
