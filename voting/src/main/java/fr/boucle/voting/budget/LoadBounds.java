package fr.boucle.voting.budget;

import fr.boucle.voting.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * What long integers know of the loads of one Phragmén count: an interval for each project, rounded
 * outwards, in units of 2<sup>-shift</sup>. The loads add up to the costs elected so far, and one
 * project more is looked at: with twice the budget below {@link #AMOUNT_BITS} bits, no sum
 * overflows; nor does a sum of errors, below 2<sup>40</sup> people. Where there is no room for
 * that, every project may be the lightest.
 */
final class LoadBounds {
  private static final int AMOUNT_BITS = 61;
  private static final int PEOPLE_BITS = 40;

  private final Electorate voters;
  private final boolean hasRoom;
  private final int shift;
  private final long[] costs;
  private final long[] startLow;
  private final long[] startError;
  private final long[] stepLow;
  private final long[] stepError;

  /** Sum of the lower bounds, and of the errors, of the loads of each project's supporters. */
  private final long[] sumLow;

  private final long[] sumError;

  /**
   * Prepares bounds.
   *
   * @param start numerators of the loads that groups carry at the beginning
   * @param denominator their denominator
   */
  LoadBounds(Electorate voters, List<BigInteger> start, BigInteger denominator) {
    this.voters = voters;
    int projects = voters.projects();
    int bits = voters.budget.bitLength();
    this.hasRoom = bits < AMOUNT_BITS && voters.people >> PEOPLE_BITS == 0;
    this.shift = AMOUNT_BITS - bits - 1;
    this.costs = new long[projects];
    this.stepLow = new long[projects];
    this.stepError = new long[projects];
    this.sumLow = new long[projects];
    this.sumError = new long[projects];
    this.startLow = new long[voters.sizes.length];
    this.startError = new long[voters.sizes.length];
    if (hasRoom) {
      Arrays.setAll(costs, p -> voters.costs[p].min(voters.budget).longValue() << shift);
      for (int group = 0; group < startLow.length; group++) {
        BigInteger fixed = start.get(group).shiftLeft(shift);
        startLow[group] = Rational.floorDiv(fixed, denominator).longValueExact();
        startError[group] = fixed.mod(denominator).signum();
        add(group, startLow[group], startError[group]);
      }
    }
  }

  /** Keeps the projects that may be the lightest; their order is kept. */
  List<Integer> lightest(List<Integer> candidates) {
    if (!hasRoom) {
      return candidates;
    }
    long best = Long.MAX_VALUE;
    for (int p : candidates) {
      best = Math.min(best, high(p));
    }
    long bound = best;
    return candidates.stream().filter(p -> low(p) <= bound).toList();
  }

  /** Notes the interval of the project elected at a step. */
  void elect(int p, int step) {
    if (hasRoom) {
      stepLow[step] = low(p);
      stepError[step] = high(p) - stepLow[step];
    }
  }

  /**
   * Gives a group the load of a step.
   *
   * @param before step of its former load, -1 for the one it started with
   */
  void load(int group, int before, int step) {
    if (hasRoom) {
      add(
          group,
          stepLow[step] - (before < 0 ? startLow[group] : stepLow[before]),
          stepError[step] - (before < 0 ? startError[group] : stepError[before]));
    }
  }

  private void add(int group, long low, long error) {
    long size = voters.sizes[group];
    for (int at = voters.choicesFrom[group]; at < voters.choicesFrom[group + 1]; at++) {
      sumLow[voters.choices[at]] += size * low;
      sumError[voters.choices[at]] += size * error;
    }
  }

  private long low(int p) {
    return Math.floorDiv(costs[p] + sumLow[p], voters.votes[p]);
  }

  private long high(int p) {
    return Math.ceilDiv(costs[p] + sumLow[p] + sumError[p], voters.votes[p]);
  }
}
