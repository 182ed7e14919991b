/**
 * Ballots and a rule in, an outcome that explains itself out.
 *
 * <p>Four ideas are enough to count a vote (« votation »):
 *
 * <ul>
 *   <li>an {@link fr.boucle.voting.Option} is an opaque id, with a cost when money is at stake;
 *   <li>a {@link fr.boucle.voting.Profile} (« urne ») holds the {@link fr.boucle.voting.Ballot
 *       ballots}, equal ones merged with their number, and the budget;
 *   <li>a {@link fr.boucle.voting.Rule} is a value that says how to count, down to how ties are
 *       broken ({@link fr.boucle.voting.TieOrder});
 *   <li>an {@link fr.boucle.voting.Outcome} (« résultat ») names the winners in order, the standing
 *       of every option, the ties met, and explains itself in French and English.
 * </ul>
 *
 * <p>Two winners among three options, at most two choices per ballot, ties drawn from a public
 * seed:
 *
 * {@snippet file="ApprovalPollExampleTest.java" region="poll"}
 *
 * <p>{@link fr.boucle.voting.Alternative} adds to an explanation what another rule would have
 * changed.
 *
 * <p>Rules that choose or rank are in {@link fr.boucle.voting.choice}, rules that spend a budget in
 * {@link fr.boucle.voting.budget}, files of the field in {@link fr.boucle.voting.pabulib}.
 *
 * <p>Every number is exact: {@code long}, {@link java.math.BigInteger} or {@link
 * fr.boucle.voting.Rational}; no rule uses {@code double}. The same profile, whatever the order of
 * its rows, gives the same outcome on every machine. All types are immutable and safe to share
 * between threads, except builders.
 */
@NullMarked
package fr.boucle.voting;

import org.jspecify.annotations.NullMarked;
