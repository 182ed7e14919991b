package fr.boucle.voting.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Elects by equal shares with long integers, and with exact accounts only where integers cannot
 * decide. Completions count again and again, so its arrays are reused.
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
 *
 * <p><b>Overflow.</b> Every number is bounded by all the money times the heaviest weight, in fixed
 * point, which must fit {@link #AMOUNT_BITS} bits, or by the error, which is added up with overflow
 * detection. An {@link ArithmeticException} means that there is no room: the count must be done
 * again by {@link ExactShares}.
 */
final class IntervalShares {
  /** A rate whose interval is wider than this is computed exactly before anyone pays it. */
  private static final long WIDE = 32;

  /** Fixed point amounts stay below 2 to this power, so that sums of two fit a long. */
  private static final int AMOUNT_BITS = 61;

  /** Stands for larger costs too: nobody can afford them where there is room. */
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  /** Rate not bounded from above. */
  private static final long UNBOUNDED = Long.MAX_VALUE;

  private final ShareState state;
  private final Electorate voters;
  private final int[] drainedAt;
  private final long[] costs;
  private final int weightBits;

  /** Lower bound of what each person of a group has left; the truth is at most error higher. */
  private final long[] left;

  /** Bounds of the rate of each project. */
  private final long[] low;

  private final long[] high;

  /** Weight of those who can pay the rate of each project in full. */
  private final long[] payingWeight;

  private final int[] checkedAt;
  private final RateQueue queue;
  private int shift;
  private long error;

  /**
   * Prepares counts.
   *
   * @throws ArithmeticException if there is no room for the weights
   */
  IntervalShares(ShareState state) {
    this.state = state;
    this.voters = state.voters;
    this.drainedAt = state.drainedAt;
    int projects = voters.projects();
    this.costs = new long[projects];
    long[] divisors = new long[projects];
    Arrays.setAll(costs, p -> voters.costs[p].min(MOST).longValue());
    Arrays.setAll(divisors, p -> voters.rateDivisor(p).min(MOST).longValue());
    int heaviest = Arrays.stream(voters.weights).max().orElse(1);
    this.weightBits = Integer.SIZE - Integer.numberOfLeadingZeros(heaviest);
    for (long total : voters.totalWeights) {
      requireRoom(total >> AMOUNT_BITS == 0);
    }
    this.left = new long[voters.sizes.length];
    this.low = new long[projects];
    this.high = new long[projects];
    this.payingWeight = new long[projects];
    this.checkedAt = new int[projects];
    this.queue = new RateQueue(low, high, divisors);
  }

  private static void requireRoom(boolean enough) {
    if (!enough) {
      throw new ArithmeticException("No room in " + AMOUNT_BITS + " bits");
    }
  }

  /**
   * Elects until no project can be paid for, from the endowment of the state.
   *
   * @throws ArithmeticException if there is no room; the state must be begun again
   */
  void run() {
    BigInteger numerator = state.numerator();
    BigInteger denominator = state.denominator();
    BigInteger all =
        numerator
            .multiply(BigInteger.valueOf(voters.people))
            .divide(denominator)
            .add(BigInteger.ONE);
    shift = AMOUNT_BITS - weightBits - all.bitLength();
    requireRoom(shift >= 0);
    BigInteger[] start = numerator.shiftLeft(shift).divideAndRemainder(denominator);
    error = start[1].signum() == 0 ? 0 : 1;
    Arrays.fill(left, start[0].longValueExact());
    enqueue(all.longValueExact());
    int project = next();
    while (project >= 0) {
      elect(project);
      project = next();
    }
  }

  private void enqueue(long affordable) {
    queue.clear();
    for (int p = 0; p < voters.projects(); p++) {
      if (voters.votes[p] > 0 && costs[p] > 0 && costs[p] <= affordable) {
        checkedAt[p] = -1;
        high[p] = Math.ceilDiv(costs[p] << shift, voters.totalWeights[p]);
        low[p] = high[p] - 1;
        queue.add(p);
      }
    }
    queue.sort();
  }

  /** Returns the next project to elect, or -1. */
  private int next() {
    int best = -1;
    int seen = 0;
    int kept = 0;
    while (seen < queue.size() && (best < 0 || !queue.isSurelyAbove(queue.get(seen), best))) {
      int p = queue.get(seen++);
      if (refresh(p)) {
        queue.put(kept++, p);
        best = best < 0 || queue.endsBefore(p, best) ? p : best;
      }
    }
    int[] rivals = best < 0 ? new int[0] : queue.rivals(best, kept);
    queue.close(kept, seen);
    int chosen = rivals.length > 1 ? decide(rivals) : best;
    queue.remove(chosen);
    queue.sort();
    return chosen;
  }

  /** Brings the interval of a project up to date; false when its supporters cannot pay for it. */
  private boolean refresh(int p) {
    if (checkedAt[p] == state.funded) {
      return true;
    }
    checkedAt[p] = state.funded;
    long target = costs[p] << shift;
    long slack = Math.multiplyExact(error, voters.votes[p]);
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
          drainedPeople += money == 0 && drainedAt[group] != ShareState.NEVER ? 0 : size;
        } else {
          otherMoney += size * money;
          weight += size * voters.weights[at];
        }
      }
      if (Math.addExact(drainedMoney + otherMoney, slack) < target) {
        return false;
      }
      if (drainedMoney + rate * weight >= target) {
        payingWeight[p] = weight;
        high[p] = rate;
        if (weight == 0) {
          return settle(p, UNBOUNDED);
        }
        low[p] = Math.max(low[p], rate - 1 - Math.ceilDiv(error * drainedPeople, weight));
        return true;
      }
      if (weight == 0) {
        return settle(p, UNBOUNDED);
      }
      rate = Math.ceilDiv(target - drainedMoney, weight);
    }
  }

  /** Computes a rate exactly; false when the supporters cannot pay. */
  private boolean settle(int p, long atMost) {
    Ledger.Rate exact = state.ledger().rate(p, new Bounds(low[p], atMost));
    if (exact == null) {
      return false;
    }
    payingWeight[p] = 0;
    setInterval(p, exact);
    return true;
  }

  /** What the interval of a rate says of a supporter. */
  private final class Bounds implements Ledger.Knowledge {
    private final long atLeast;
    private final long atMost;

    Bounds(long atLeast, long atMost) {
      this.atLeast = atLeast;
      this.atMost = atMost;
    }

    @Override
    public boolean drains(int at) {
      return left[voters.supporters[at]] + error < atLeast * voters.weights[at];
    }

    @Override
    public boolean pays(int at) {
      return atMost != UNBOUNDED && left[voters.supporters[at]] >= atMost * voters.weights[at];
    }
  }

  private Ledger.Rate rateOf(int p) {
    return Objects.requireNonNull(
        state.ledger().rate(p, new Bounds(low[p], high[p])), "its supporters can pay for it");
  }

  private void setInterval(int p, Ledger.Rate exact) {
    BigInteger[] parts = state.ledger().fixedPoint(exact, shift);
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
        exact[i] = rateOf(rivals[i]);
      }
    }
    int best = 0;
    List<Integer> tied = new ArrayList<>(List.of(rivals[0]));
    for (int i = 1; i < rivals.length; i++) {
      int comparison =
          untouched
              ? compareUntouched(rivals[i], rivals[best])
              : state.ledger().compare(exact[i], rivals[i], exact[best], rivals[best]);
      if (comparison < 0) {
        best = i;
        tied.clear();
      }
      if (comparison <= 0) {
        tied.add(rivals[i]);
      }
    }
    return state.breakTie(tied);
  }

  /** Compares projects that every supporter can pay in full: the rate is cost ÷ total weight. */
  private int compareUntouched(int p, int q) {
    boolean proportional = voters.utility.isProportionalToCost();
    return RateQueue.compareProducts(
        proportional ? 1 : costs[p],
        voters.totalWeights[q],
        proportional ? 1 : costs[q],
        voters.totalWeights[p]);
  }

  private void elect(int p) {
    if (high[p] - low[p] > WIDE) {
      setInterval(p, rateOf(p));
    }
    long atLeast = low[p];
    long atMost = high[p];
    Ledger.Rate exact = isAnyoneUnsure(p) ? rateOf(p) : null;
    boolean[] drained = exact == null ? new boolean[0] : state.ledger().drained(p, exact);
    int from = voters.supportersFrom[p];
    int widest = 0;
    for (int at = from; at < voters.supportersFrom[p + 1]; at++) {
      int group = voters.supporters[at];
      if (drainedAt[group] != ShareState.NEVER) {
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
        state.drain(group);
      } else {
        left[group] = Math.max(0, money - atMost * weight);
      }
    }
    error = Math.addExact(error, Math.multiplyExact(atMost - atLeast, widest));
    requireRoom(error >> AMOUNT_BITS == 0);
    state.elect(p);
  }

  private boolean isAnyoneUnsure(int p) {
    for (int at = voters.supportersFrom[p]; at < voters.supportersFrom[p + 1]; at++) {
      int group = voters.supporters[at];
      long money = left[group];
      int weight = voters.weights[at];
      if (money < high[p] * weight
          && money + error >= low[p] * weight
          && drainedAt[group] == ShareState.NEVER) {
        return true;
      }
    }
    return false;
  }
}
