package fr.boucle.voting.budget;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Counts equal shares again with more money until a completion is satisfied.
 *
 * @param count the count kept
 * @param iterations which count is kept, 1 for the first
 */
record CompletedShares(ShareCount count, long iterations) {
  /** Counts with a completion. */
  static CompletedShares count(Electorate voters, Completion completion) {
    ShareCount count = new ShareCount(voters);
    return switch (completion) {
      case Completion.None none -> once(count);
      case Completion.ByPhragmen phragmen -> once(count);
      case Completion.OneMoreEach addOne -> addOne(count, addOne);
      case Completion.BiggerBudget bigger -> biggerBudget(count);
    };
  }

  private static CompletedShares once(ShareCount count) {
    count.run(count.voters.budget, BigInteger.valueOf(count.voters.people));
    return new CompletedShares(count, 1);
  }

  private static CompletedShares addOne(ShareCount count, Completion.OneMoreEach addOne) {
    Electorate voters = count.voters;
    BigDecimal units = addOne.increment().divide(voters.unit);
    BigInteger scale = BigInteger.TEN.pow(Math.max(0, units.stripTrailingZeros().scale()));
    BigInteger denominator = BigInteger.valueOf(voters.people).multiply(scale);
    BigInteger step = units.multiply(new BigDecimal(denominator)).toBigIntegerExact();
    BigInteger start = voters.budget.multiply(scale);
    if (addOne.startsWhole()) {
      BigInteger wholeUnit =
          BigDecimal.ONE.divide(voters.unit).toBigIntegerExact().multiply(denominator);
      start = start.subtract(start.mod(wholeUnit));
    }
    return grow(
        count,
        new Steps(start, step, denominator),
        addOne.stopsWhenExhaustive() ? Exhaustion.OF_SUPPORTED : Exhaustion.OF_NONE_LEFT);
  }

  private static CompletedShares biggerBudget(ShareCount count) {
    Electorate voters = count.voters;
    BigInteger budget = voters.budget;
    BigInteger scale = Completion.BiggerBudget.STEPS_PER_BUDGET;
    BigInteger denominator = BigInteger.valueOf(voters.people).multiply(scale);
    return grow(count, new Steps(budget.multiply(scale), budget, denominator), Exhaustion.OF_ALL);
  }

  /** Endowments start, start + step, start + 2 steps... over a denominator. */
  private record Steps(BigInteger start, BigInteger step, BigInteger denominator) {
    void run(ShareCount count, long k) {
      count.run(start.add(step.multiply(BigInteger.valueOf(k))), denominator);
    }
  }

  private static CompletedShares grow(ShareCount count, Steps steps, Exhaustion exhaustion) {
    Electorate voters = count.voters;
    long k = 0;
    steps.run(count, k);
    boolean grows = steps.step().signum() > 0;
    while (grows && count.spent().compareTo(voters.budget) <= 0 && !exhaustion.stops(count)) {
      k++;
      steps.run(count, k);
    }
    if (count.spent().compareTo(voters.budget) > 0) {
      k--;
      steps.run(count, k);
    }
    return new CompletedShares(count, k + 1);
  }

  /** When a count leaves nothing to complete. */
  private enum Exhaustion {
    /** No supported project fits in what is left. */
    OF_SUPPORTED,
    /** No project at all fits in what is left. */
    OF_ALL,
    /** Every supported project is elected. */
    OF_NONE_LEFT;

    boolean stops(ShareCount count) {
      Electorate voters = count.voters;
      boolean anySupportedLeft = false;
      boolean anyFits = false;
      BigInteger left = voters.budget.subtract(count.spent());
      for (int p = 0; p < voters.projects(); p++) {
        if (count.stepOf(p) < 0) {
          boolean supported = voters.votes[p] > 0;
          anySupportedLeft |= supported;
          anyFits |= voters.costs[p].compareTo(left) <= 0 && (supported || this == OF_ALL);
        }
      }
      return !anySupportedLeft || (this != OF_NONE_LEFT && !anyFits);
    }
  }
}
