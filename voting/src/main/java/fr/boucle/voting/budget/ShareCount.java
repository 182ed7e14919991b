package fr.boucle.voting.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One count of the Method of Equal Shares at a given endowment; counted again and again by the
 * completions, so its arrays are reused.
 *
 * <p><b>The rule.</b> Everyone starts with the endowment. The <i>rate</i> of a project is the
 * payment per weight at which its supporters, each paying min(what is left, rate × weight), cover
 * its cost. The project with the lowest rate (divided by its cost for cost utilities) is elected
 * and paid for, until no project can be covered.
 *
 * <p><b>Why it is exact.</b> Exact money left has denominators that grow with every election. This
 * class never computes it unless it has to. It keeps, in units of 2<sup>-shift</sup>, a long {@link
 * #left} below the true money left, which is at most {@link #error} higher; and for each project an
 * interval [{@link #low}, {@link #high}] that holds its true rate. All bounds are rounded outwards
 * in integers, so a decision that the bounds allow in one way only is the exact decision. Where two
 * ways remain possible (two rates that overlap, a supporter who may or may not be drained, money
 * that may or may not suffice) the {@link Ledger} decides with BigInteger fractions. Bounds:
 *
 * <ul>
 *   <li><i>high</i>: with every group at its lower bound, rate × weight of those who can pay it
 *       plus all the money of the others covers the cost; with more money the rate can only be
 *       lower.
 *   <li><i>low</i>: let f(r) be what supporters pay at rate r with lower bounds, and r* its
 *       solution, above high - 1. With true money they pay at most error more per person among
 *       those drained at r*, and f is concave with slope at least D, the weight of the others,
 *       below r*; so the true rate is at least r* - error × drained ÷ D.
 *   <li>the rate of a project never falls as others are elected, so that the last known low remains
 *       a bound: projects are looked at in the order of their last known low, until one exceeds the
 *       best rate found. Equal bounds are looked at too, since they may tie.
 * </ul>
 *
 * <p>The search for <i>high</i> starts from its last known value, sums the money of those drained
 * at this rate, and raises the rate to what the others must pay: it only ever rises towards the
 * solution and stops on it, without sorting.
 */
final class ShareCount {
  /** Value of {@link #drainedAt} for a group that has not paid everything it had. */
  static final int NEVER = Integer.MAX_VALUE;

  /** A rate whose interval is wider than this is computed exactly before anyone pays it. */
  private static final long WIDE = 32;

  /** Fixed point amounts stay below 2 to this power, so that sums of two fit a long. */
  private static final int AMOUNT_BITS = 61;

  final Electorate voters;
  final long[] left;
  final int[] drainedAt;
  final int[] order;
  final int[] stepOf;
  final long[] low;
  final long[] high;
  private final long[] payingWeight;
  private final int[] checkedAt;
  private final int[] queue;
  private final int weightBits;
  private final List<List<Integer>> ties = new ArrayList<>();

  int funded;
  long error;
  private int queued;
  private int shift;
  private long spent;
  private BigInteger endowmentNumerator = BigInteger.ZERO;
  private BigInteger endowmentDenominator = BigInteger.ONE;
  private @Nullable Ledger ledger;

  ShareCount(Electorate voters) {
    this.voters = voters;
    int projects = voters.projects();
    this.left = new long[voters.sizes.length];
    this.drainedAt = new int[voters.sizes.length];
    this.order = new int[projects];
    this.stepOf = new int[projects];
    this.low = new long[projects];
    this.high = new long[projects];
    this.payingWeight = new long[projects];
    this.checkedAt = new int[projects];
    this.queue = new int[projects];
    int heaviest = Arrays.stream(voters.weights).max().orElse(1);
    this.weightBits = Integer.SIZE - Integer.numberOfLeadingZeros(heaviest);
  }

  /**
   * Counts.
   *
   * @param numerator endowment of each person, numerator, in units of the electorate
   * @param denominator its denominator
   */
  void run(BigInteger numerator, BigInteger denominator) {
    endowmentNumerator = numerator;
    endowmentDenominator = denominator;
    BigInteger all =
        numerator
            .multiply(BigInteger.valueOf(voters.people))
            .divide(denominator)
            .add(BigInteger.ONE);
    shift = AMOUNT_BITS - weightBits - all.bitLength();
    if (shift < 0) {
      throw new ArithmeticException("money × weight needs more than " + AMOUNT_BITS + " bits");
    }
    BigInteger[] start = numerator.shiftLeft(shift).divideAndRemainder(denominator);
    error = start[1].signum() == 0 ? 0 : 1;
    Arrays.fill(left, start[0].longValueExact());
    Arrays.fill(drainedAt, NEVER);
    Arrays.fill(stepOf, -1);
    funded = 0;
    spent = 0;
    ties.clear();
    ledger = null;
    enqueue(all);
    int project = next();
    while (project >= 0) {
      elect(project);
      project = next();
    }
  }

  /** Returns what the elected projects cost. */
  long spent() {
    return spent;
  }

  /** Returns the elected projects in order of election. */
  int[] elected() {
    return Arrays.copyOf(order, funded);
  }

  /** Lists the ties met, each with the elected project first. */
  List<List<Integer>> ties() {
    return List.copyOf(ties);
  }

  /** Returns the exact accounts of this count. */
  Ledger ledger() {
    Ledger known = ledger;
    if (known == null) {
      known = new Ledger(this, endowmentNumerator, endowmentDenominator);
      ledger = known;
    }
    return known;
  }

  /** Returns the number of binary digits after the point of fixed point amounts. */
  int shift() {
    return shift;
  }

  private void enqueue(BigInteger all) {
    queued = 0;
    long affordable = all.longValueExact();
    List<Integer> free = new ArrayList<>();
    for (int p = 0; p < voters.projects(); p++) {
      if (voters.votes[p] > 0 && voters.costs[p] == 0) {
        free.add(p);
      } else if (voters.votes[p] > 0 && voters.costs[p] <= affordable) {
        checkedAt[p] = -1;
        high[p] = ceilDiv(voters.costs[p] << shift, voters.totalWeights[p]);
        low[p] = high[p] - 1;
        queue[queued++] = p;
      }
    }
    free.sort((left, right) -> Integer.compare(voters.tieRanks[left], voters.tieRanks[right]));
    for (int p : free) {
      stepOf[p] = funded;
      order[funded++] = p;
    }
    sortQueue();
  }

  /** Returns the next project to elect, or -1. */
  private int next() {
    int best = -1;
    int kept = 0;
    int seen = 0;
    while (seen < queued) {
      int p = queue[seen];
      if (best >= 0 && compareRates(low[p], p, high[best], best) > 0) {
        break;
      }
      seen++;
      if (refresh(p)) {
        queue[kept++] = p;
        best = best < 0 || compareRates(high[p], p, high[best], best) < 0 ? p : best;
      }
    }
    int[] rivals = best < 0 ? new int[0] : rivals(best, kept);
    System.arraycopy(queue, seen, queue, kept, queued - seen);
    queued += kept - seen;
    int chosen = rivals.length > 1 ? decide(rivals) : best;
    removeFromQueue(chosen);
    sortQueue();
    return chosen;
  }

  private int[] rivals(int best, int kept) {
    int count = 0;
    int[] rivals = new int[kept];
    for (int i = 0; i < kept; i++) {
      if (compareRates(low[queue[i]], queue[i], high[best], best) <= 0) {
        rivals[count++] = queue[i];
      }
    }
    return Arrays.copyOf(rivals, count);
  }

  /** Brings the interval of a project up to date; false when its supporters cannot pay for it. */
  private boolean refresh(int p) {
    if (checkedAt[p] == funded) {
      return true;
    }
    checkedAt[p] = funded;
    long target = voters.costs[p] << shift;
    long slack = error * voters.votes[p];
    long rate = high[p];
    while (true) {
      long drainedMoney = 0;
      long drainedPeople = 0;
      long otherMoney = 0;
      long weight = 0;
      for (int at = voters.supportersFrom[p]; at < voters.supportersFrom[p + 1]; at++) {
        int group = voters.supporters[at];
        long money = left[group];
        long size = voters.sizes[group];
        if (money < rate * voters.weights[at]) {
          drainedMoney += size * money;
          drainedPeople += money == 0 && drainedAt[group] != NEVER ? 0 : size;
        } else {
          otherMoney += size * money;
          weight += size * voters.weights[at];
        }
      }
      if (drainedMoney + otherMoney + slack < target) {
        return false;
      }
      if (drainedMoney + rate * weight >= target) {
        payingWeight[p] = weight;
        high[p] = rate;
        if (weight == 0) {
          return settle(p, Long.MAX_VALUE);
        }
        low[p] = Math.max(low[p], rate - 1 - ceilDiv(error * drainedPeople, weight));
        return true;
      }
      if (weight == 0) {
        return settle(p, Long.MAX_VALUE);
      }
      rate = ceilDiv(target - drainedMoney, weight);
    }
  }

  /** Computes a rate exactly; false when the supporters cannot pay. */
  private boolean settle(int p, long atMost) {
    Ledger.Rate exact = ledger().rate(p, low[p], atMost);
    if (exact == null) {
      return false;
    }
    payingWeight[p] = 0;
    setInterval(p, exact);
    return true;
  }

  private void setInterval(int p, Ledger.Rate exact) {
    BigInteger[] parts = ledger().fixedPoint(exact);
    low[p] = parts[0].longValueExact();
    high[p] = low[p] + parts[1].signum();
  }

  /** Chooses among projects whose intervals overlap. */
  private int decide(int[] rivals) {
    boolean untouched = true;
    for (int p : rivals) {
      untouched &= payingWeight[p] == voters.totalWeights[p];
    }
    Ledger.Rate[] exact = new Ledger.Rate[rivals.length];
    if (!untouched) {
      for (int i = 0; i < rivals.length; i++) {
        exact[i] = ledger().rateOf(rivals[i]);
      }
    }
    int best = 0;
    List<Integer> tied = new ArrayList<>(List.of(rivals[0]));
    for (int i = 1; i < rivals.length; i++) {
      int comparison =
          untouched
              ? compareUntouched(rivals[i], rivals[best])
              : ledger().compare(exact[i], rivals[i], exact[best], rivals[best]);
      if (comparison < 0) {
        best = i;
        tied.clear();
      }
      if (comparison <= 0) {
        tied.add(rivals[i]);
      }
    }
    tied.sort((left, right) -> Integer.compare(voters.tieRanks[left], voters.tieRanks[right]));
    if (tied.size() > 1) {
      ties.add(List.copyOf(tied));
    }
    return tied.getFirst();
  }

  /** Compares projects that every supporter can pay in full: the rate is cost ÷ total weight. */
  private int compareUntouched(int p, int q) {
    long costOfP = voters.utility.isProportionalToCost() ? 1 : voters.costs[p];
    long costOfQ = voters.utility.isProportionalToCost() ? 1 : voters.costs[q];
    return compareProducts(costOfP, voters.totalWeights[q], costOfQ, voters.totalWeights[p]);
  }

  private void elect(int p) {
    if (high[p] - low[p] > WIDE) {
      setInterval(p, ledger().rateOf(p));
    }
    long atLeast = low[p];
    long atMost = high[p];
    Ledger.Rate exact = isAnyoneUnsure(p) ? ledger().rateOf(p) : null;
    boolean[] drained = exact == null ? new boolean[0] : ledger().drained(p, exact);
    int from = voters.supportersFrom[p];
    int widest = 0;
    for (int at = from; at < voters.supportersFrom[p + 1]; at++) {
      int group = voters.supporters[at];
      if (drainedAt[group] != NEVER) {
        continue;
      }
      long money = left[group];
      int weight = voters.weights[at];
      widest = Math.max(widest, weight);
      boolean drains =
          exact == null
              ? money < atMost * weight && money + error < atLeast * weight
              : drained[at - from];
      if (drains) {
        left[group] = 0;
        drainedAt[group] = funded;
      } else {
        left[group] = Math.max(0, money - atMost * weight);
      }
    }
    error += (atMost - atLeast) * widest;
    stepOf[p] = funded;
    order[funded++] = p;
    spent += voters.costs[p];
  }

  private boolean isAnyoneUnsure(int p) {
    for (int at = voters.supportersFrom[p]; at < voters.supportersFrom[p + 1]; at++) {
      int group = voters.supporters[at];
      long money = left[group];
      int weight = voters.weights[at];
      if (money < high[p] * weight
          && money + error >= low[p] * weight
          && drainedAt[group] == NEVER) {
        return true;
      }
    }
    return false;
  }

  private void removeFromQueue(int project) {
    int kept = 0;
    for (int i = 0; i < queued; i++) {
      if (queue[i] != project) {
        queue[kept++] = queue[i];
      }
    }
    queued = kept;
  }

  /** Sorts by insertion: few projects move between two elections. */
  private void sortQueue() {
    for (int i = 1; i < queued; i++) {
      int p = queue[i];
      int place = i;
      while (place > 0 && compareRates(low[queue[place - 1]], queue[place - 1], low[p], p) > 0) {
        queue[place] = queue[place - 1];
        place--;
      }
      queue[place] = p;
    }
  }

  private int compareRates(long rateOfP, int p, long rateOfQ, int q) {
    return compareProducts(rateOfP, voters.rateDivisor(q), rateOfQ, voters.rateDivisor(p));
  }

  /** Compares a × b with c × d on 128 bits, none of them negative. */
  static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  private static long ceilDiv(long dividend, long divisor) {
    return Math.ceilDiv(dividend, divisor);
  }
}
