package fr.boucle.voting.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one count of equal shares stands: who was elected when, and which groups were drained at
 * which election. Every exact amount follows from it ({@link Ledger}). Completions count again and
 * again, so its arrays are reused.
 */
final class ShareState {
  /** Value of {@link #drainedAt} for a group that has not paid everything it had. */
  static final int NEVER = Integer.MAX_VALUE;

  final Electorate voters;

  /** Step at which each group paid all it had left. */
  final int[] drainedAt;

  /** Elected projects, in order; only the first {@link #funded} count. */
  final int[] order;

  /** Step at which each project was elected, -1 before. */
  final int[] stepOf;

  int funded;
  private BigInteger spent = BigInteger.ZERO;
  private BigInteger numerator = BigInteger.ZERO;
  private BigInteger denominator = BigInteger.ONE;
  private final List<List<Integer>> ties = new ArrayList<>();
  private @Nullable Ledger ledger;

  ShareState(Electorate voters) {
    this.voters = voters;
    this.drainedAt = new int[voters.sizes.length];
    this.order = new int[voters.projects()];
    this.stepOf = new int[voters.projects()];
  }

  /**
   * Begins a count in which everyone has numerator ÷ denominator units; what is free comes first.
   */
  void begin(BigInteger endowmentNumerator, BigInteger endowmentDenominator) {
    numerator = endowmentNumerator;
    denominator = endowmentDenominator;
    Arrays.fill(drainedAt, NEVER);
    Arrays.fill(stepOf, -1);
    funded = 0;
    spent = BigInteger.ZERO;
    ties.clear();
    ledger = null;
    voters.freeProjects.forEach(this::elect);
  }

  BigInteger numerator() {
    return numerator;
  }

  BigInteger denominator() {
    return denominator;
  }

  /** Notes that the election under way takes everything from a group. */
  void drain(int group) {
    drainedAt[group] = funded;
  }

  void elect(int project) {
    stepOf[project] = funded;
    order[funded++] = project;
    spent = spent.add(voters.costs[project]);
  }

  /** Returns the first of equal projects in tie order, and notes the tie. */
  int breakTie(List<Integer> equal) {
    List<Integer> tied = new ArrayList<>(equal);
    tied.sort((left, right) -> Integer.compare(voters.tieRanks[left], voters.tieRanks[right]));
    if (tied.size() > 1) {
      ties.add(List.copyOf(tied));
    }
    return tied.getFirst();
  }

  /** Returns what the elected projects cost. */
  BigInteger spent() {
    return spent;
  }

  /** Lists the ties met, each with the elected project first. */
  List<List<Integer>> ties() {
    return List.copyOf(ties);
  }

  /** Returns the exact accounts of this count. */
  Ledger ledger() {
    Ledger known = ledger;
    if (known == null) {
      known = new Ledger(this, numerator, denominator);
      ledger = known;
    }
    return known;
  }
}
