/**
 * Rules that spend a budget (« budget participatif »): the plain count ({@link
 * fr.boucle.voting.budget.PlainCount}), the Method of Equal Shares with its completions ({@link
 * fr.boucle.voting.budget.EqualShares}) and sequential Phragmén ({@link
 * fr.boucle.voting.budget.Phragmen}).
 *
 * <p>Three projects compete for 3,000 €; shares are completed by giving everyone one euro more
 * until nothing more fits, then by the plain count:
 *
 * {@snippet file="BudgetExampleTest.java" region="budget"}
 *
 * <p>Completions are values too ({@link fr.boucle.voting.budget.Completion}); a plain count may
 * spend what shares leave ({@link fr.boucle.voting.budget.FollowedBy}), or replace them where more
 * people are better served by it ({@link fr.boucle.voting.budget.ComparedWith}).
 *
 * <p>With costs of 1, and the number of seats as budget, the same rules elect committees.
 *
 * <p>Edge policy, the same for every rule here: an option without supporter is never elected (other
 * tools fund it when money is left; {@code includingUnsupported()} does the same); an option that
 * costs nothing and has a supporter is elected first; blank ballots count among the voters who
 * share the budget; a cost above the budget is allowed and never elected; the budget is never
 * exceeded.
 */
@NullMarked
package fr.boucle.voting.budget;

import org.jspecify.annotations.NullMarked;
