package fr.boucle.platform.vote.internal;

import fr.boucle.platform.vote.BallotKind;
import fr.boucle.platform.vote.PollRule;
import fr.boucle.platform.vote.RuleOffer;
import fr.boucle.voting.budget.Completion;
import fr.boucle.voting.budget.EqualShares;
import fr.boucle.voting.budget.PlainCount;
import fr.boucle.voting.choice.ApprovalCount;
import fr.boucle.voting.choice.MajorityJudgment;
import fr.boucle.voting.choice.Schulze;
import fr.boucle.voting.choice.TransferableVote;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The rules offered for polls, the usual one first. */
final class OfferedRules {
  /**
   * Shares grow by a millionth of the budget, rounded down to 1, 10, 100... and at least 1 euro.
   */
  private static final int STEPS = 6;

  private static final List<OfferedRule> ALL =
      List.of(
          new OfferedRule(
              new RuleOffer("approval", BallotKind.CHECKS, false, true, true),
              new BallotForm.Checks(),
              (rule, ties) -> ApprovalCount.electing(rule.seats()).breakingTies(ties),
              rule -> "--rule approval --seats " + rule.seats()),
          new OfferedRule(
              new RuleOffer("majority-judgment", BallotKind.GRADES, false, false, true),
              new BallotForm.Grades(),
              (rule, ties) ->
                  MajorityJudgment.over(RuleOffer.GRADES.size()).electing(rule.seats(), ties),
              rule ->
                  "--rule majority-judgment --grades %d --seats %d"
                      .formatted(RuleOffer.GRADES.size(), rule.seats())),
          new OfferedRule(
              new RuleOffer("schulze", BallotKind.RANKS, false, true, true),
              new BallotForm.Ranks(),
              (rule, ties) -> Schulze.electing(rule.seats(), ties),
              rule -> "--rule schulze --seats " + rule.seats()),
          new OfferedRule(
              new RuleOffer("stv", BallotKind.RANKS, false, true, true),
              new BallotForm.Ranks(),
              (rule, ties) -> TransferableVote.electing(rule.seats()).breakingTies(ties),
              rule -> "--rule stv --seats " + rule.seats()),
          new OfferedRule(
              new RuleOffer("single-choice", BallotKind.ONE, false, false, true),
              new BallotForm.OneChoice(),
              (rule, ties) -> ApprovalCount.electing(rule.seats()).breakingTies(ties),
              rule -> "--rule approval --seats " + rule.seats()),
          new OfferedRule(
              new RuleOffer("equal-shares", BallotKind.CHECKS, true, true, false),
              new BallotForm.Checks(),
              (rule, ties) ->
                  EqualShares.withCostUtilities()
                      .completedBy(Completion.addOne().by(increment(rule)).fromWholeEndowment())
                      .breakingTies(ties),
              rule ->
                  "--rule mes-cost+add1 --increment %s --whole-start"
                      .formatted(increment(rule).toPlainString())),
          new OfferedRule(
              new RuleOffer("plain-count", BallotKind.CHECKS, true, true, false),
              new BallotForm.Checks(),
              (rule, ties) -> PlainCount.byVotes().breakingTies(ties),
              rule -> "--rule greedy-cost"));

  private OfferedRules() {}

  static List<OfferedRule> list() {
    return ALL;
  }

  static Optional<OfferedRule> find(String name) {
    return ALL.stream().filter(rule -> rule.offer().name().equals(name)).findFirst();
  }

  /**
   * The rule of a poll that was opened.
   *
   * @throws IllegalStateException if the rule is offered no more
   */
  static OfferedRule get(PollRule rule) {
    return find(rule.name())
        .orElseThrow(() ->
            new IllegalStateException(
                "rule (%s) must be one of those offered".formatted(rule.name())));
  }

  private static BigDecimal increment(PollRule rule) {
    int digits = rule.budget().precision() - rule.budget().scale();
    return BigDecimal.TEN.pow(Math.max(0, digits - 1 - STEPS));
  }
}
