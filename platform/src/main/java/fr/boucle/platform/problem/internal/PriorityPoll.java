package fr.boucle.platform.problem.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * A vote on priorities that an organiser wants to open.
 *
 * @param title question put to voters
 * @param rule name of a rule offered by the ballot box
 * @param options how many problems are put to the vote, those that concern most people; where a
 *     budget is shared, those that have a cost are
 * @param maxChoices most problems on a ballot, where the rule leaves the choice
 * @param seats how many problems the vote designates, where the rule leaves the choice
 * @param budget what may be spent, euros, where the rule shares a budget
 * @param costs cost of each problem put to the vote, euros, by number, where a budget is shared
 * @param closesAt when the box closes
 */
public record PriorityPoll(
    String title,
    String rule,
    int options,
    int maxChoices,
    int seats,
    BigDecimal budget,
    Map<Long, BigDecimal> costs,
    Instant closesAt) {
  public PriorityPoll {
    costs = Map.copyOf(costs);
  }

  /** A vote in which no money is at stake. */
  public static PriorityPoll free(
      String title, String rule, int options, int maxChoices, int seats, Instant closesAt) {
    return new PriorityPoll(
        title, rule, options, maxChoices, seats, BigDecimal.ZERO, Map.of(), closesAt);
  }
}
