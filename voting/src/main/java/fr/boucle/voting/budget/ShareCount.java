package fr.boucle.voting.budget;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One count of the Method of Equal Shares at a given endowment: with integers where they have room
 * ({@link IntervalShares}), else with exact accounts alone ({@link ExactShares}). Both give the
 * same outcome.
 */
final class ShareCount {
  final Electorate voters;
  final ShareState state;
  private @Nullable IntervalShares fast;
  private boolean hasRoom = true;

  ShareCount(Electorate voters) {
    this.voters = voters;
    this.state = new ShareState(voters);
  }

  /**
   * Counts.
   *
   * @param numerator endowment of each person, numerator, in units of the electorate
   * @param denominator its denominator
   */
  void run(BigInteger numerator, BigInteger denominator) {
    state.begin(numerator, denominator);
    if (hasRoom) {
      try {
        fast().run();
        return;
      } catch (ArithmeticException overflow) {
        hasRoom = false;
        state.begin(numerator, denominator);
      }
    }
    new ExactShares(state).run();
  }

  private IntervalShares fast() {
    IntervalShares known = fast;
    if (known == null) {
      known = new IntervalShares(state);
      fast = known;
    }
    return known;
  }

  /** Returns what the elected projects cost. */
  BigInteger spent() {
    return state.spent();
  }

  /** Returns the elected projects in order of election. */
  int[] elected() {
    return Arrays.copyOf(state.order, state.funded);
  }

  /** Lists the ties met, each with the elected project first. */
  List<List<Integer>> ties() {
    return state.ties();
  }

  /** Returns the exact accounts of this count. */
  Ledger ledger() {
    return state.ledger();
  }

  /** Returns the step at which a project was elected, -1 if it was not. */
  int stepOf(int project) {
    return state.stepOf[project];
  }

  /** Returns the step at which a group paid all it had left, {@link ShareState#NEVER} if none. */
  int drainedAt(int group) {
    return state.drainedAt[group];
  }
}
