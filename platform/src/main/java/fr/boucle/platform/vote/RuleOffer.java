package fr.boucle.platform.vote;

import java.math.BigDecimal;
import java.util.List;

/**
 * A rule that organisers may choose (« règle »). Its title, its description and how one votes are
 * the messages {@code vote.rule.NAME.title}, {@code .text} and {@code .how}.
 *
 * @param name identifier, for example {@code approval}
 * @param kind what voters fill in
 * @param spendsBudget true when options have a cost and a budget is shared between them
 * @param limitsChoices true when the organiser says how many options a ballot may name
 * @param choosesSeats true when the organiser says how many options the poll designates
 */
public record RuleOffer(
    String name,
    BallotKind kind,
    boolean spendsBudget,
    boolean limitsChoices,
    boolean choosesSeats) {
  /** Grades of a graded ballot, the best first; 0 is « Pas important ». */
  public static final List<Integer> GRADES = List.of(4, 3, 2, 1, 0);

  /**
   * Completes the rule with what the organiser chose; what this rule leaves no choice about is
   * ignored.
   *
   * @param maxChoices most options on a ballot
   * @param seats how many options to designate
   * @param budget what may be spent, euros
   * @param options number of options of the poll
   */
  public PollRule with(int maxChoices, int seats, BigDecimal budget, int options) {
    int most = limitsChoices ? maxChoices : kind == BallotKind.ONE ? 1 : Math.max(options, 1);
    return new PollRule(
        name, most, choosesSeats ? seats : 1, spendsBudget ? budget : BigDecimal.ZERO);
  }
}
