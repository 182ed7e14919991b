package fr.boucle.voting.budget;

import fr.boucle.voting.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact accounts of a {@link ShareCount}, computed when someone asks.
 *
 * <p>A count is determined by who was elected when and which groups were drained at which step.
 * From these whole numbers every amount follows: a group that was never drained has left the
 * endowment minus weight × payment for each elected project it supports; a drained group has
 * nothing; and the payment per weight of an elected project is (cost - money of the groups it
 * drained) ÷ weight of the others. All amounts are numerators over one common denominator, which
 * each election multiplies by what its own division needs: no fraction is ever reduced against
 * another one.
 */
final class Ledger {
  private final ShareCount count;
  private final Electorate voters;
  private final List<BigInteger> payments = new ArrayList<>();
  private BigInteger denominator;
  private BigInteger endowment;

  Ledger(ShareCount count, BigInteger numerator, BigInteger denominator) {
    this.count = count;
    this.voters = count.voters;
    this.endowment = numerator;
    this.denominator = denominator;
  }

  /**
   * A payment per weight.
   *
   * @param money what the paying groups must cover, over the common denominator
   * @param weight weight of the paying groups
   */
  record Rate(BigInteger money, long weight) {}

  /** Returns the rate of a project whose supporters can pay for it, from its interval. */
  Rate rateOf(int project) {
    Rate rate = rate(project, count.low[project], count.high[project]);
    if (rate == null) {
      throw new IllegalStateException("Project " + project + " cannot be paid by its supporters");
    }
    return rate;
  }

  /**
   * Returns the rate of a project, or null when its supporters cannot pay for it.
   *
   * @param low lower bound of the rate, fixed point
   * @param high upper bound, {@link Long#MAX_VALUE} when unknown
   */
  @Nullable Rate rate(int project, long low, long high) {
    catchUp();
    Sum drained = new Sum(count.funded);
    long weight = 0;
    List<Integer> unsure = new ArrayList<>();
    for (int at = voters.supportersFrom[project]; at < voters.supportersFrom[project + 1]; at++) {
      int group = voters.supporters[at];
      if (count.drainedAt[group] != ShareCount.NEVER) {
        continue;
      }
      long money = count.left[group];
      if (money + count.error < low * voters.weights[at]) {
        drained.add(group, count.funded);
      } else {
        weight += voters.sizes[group] * voters.weights[at];
        if (high == Long.MAX_VALUE || money < high * voters.weights[at]) {
          unsure.add(at);
        }
      }
    }
    BigInteger missing = scaled(voters.costs[project]).subtract(drained.total());
    return drainUnsure(new Rate(missing, weight), unsure);
  }

  /** Takes out the groups that cannot pay the rate, until the others all can. */
  private @Nullable Rate drainUnsure(Rate start, List<Integer> unsure) {
    Rate rate = start;
    boolean changed = true;
    while (changed && rate.weight() > 0) {
      changed = false;
      for (int i = unsure.size() - 1; i >= 0; i--) {
        int at = unsure.get(i);
        if (drains(at, rate)) {
          int group = voters.supporters[at];
          BigInteger money = left(group).multiply(BigInteger.valueOf(voters.sizes[group]));
          rate =
              new Rate(
                  rate.money().subtract(money),
                  rate.weight() - voters.sizes[group] * voters.weights[at]);
          unsure.remove(/* index */ i);
          changed = true;
        }
      }
    }
    return rate.weight() == 0 ? null : rate;
  }

  /** Tells, supporter by supporter, whether the project takes more than the group has left. */
  boolean[] drained(int project, Rate rate) {
    int from = voters.supportersFrom[project];
    boolean[] drained = new boolean[voters.supportersFrom[project + 1] - from];
    for (int i = 0; i < drained.length; i++) {
      int group = voters.supporters[from + i];
      drained[i] = count.drainedAt[group] == ShareCount.NEVER && drains(from + i, rate);
    }
    return drained;
  }

  private boolean drains(int at, Rate rate) {
    BigInteger has = left(voters.supporters[at]).multiply(BigInteger.valueOf(rate.weight()));
    return has.compareTo(rate.money().multiply(BigInteger.valueOf(voters.weights[at]))) < 0;
  }

  /** Compares two rates, each divided by the divisor of its project. */
  int compare(Rate left, int projectOfLeft, Rate right, int projectOfRight) {
    BigInteger leftDivisor = divisor(left, projectOfLeft);
    BigInteger rightDivisor = divisor(right, projectOfRight);
    return left.money().multiply(rightDivisor).compareTo(right.money().multiply(leftDivisor));
  }

  private BigInteger divisor(Rate rate, int project) {
    return BigInteger.valueOf(rate.weight())
        .multiply(BigInteger.valueOf(voters.rateDivisor(project)));
  }

  /** Returns a rate in fixed point, rounded down, and the rest of the division. */
  BigInteger[] fixedPoint(Rate rate) {
    return rate.money()
        .shiftLeft(count.shift())
        .divideAndRemainder(denominator.multiply(BigInteger.valueOf(rate.weight())));
  }

  /** Returns the payment per weight for the project elected at this step, in units. */
  Rational payment(int step) {
    catchUp();
    return new Rational(payments.get(step), denominator);
  }

  /** Returns what each person received, in units. */
  Rational endowment() {
    catchUp();
    return new Rational(endowment, denominator);
  }

  /** Returns the common denominator of all accounts. */
  BigInteger denominator() {
    catchUp();
    return denominator;
  }

  /** Returns what each person of a group has left, over the common denominator. */
  BigInteger left(int group) {
    if (count.drainedAt[group] != ShareCount.NEVER) {
      return BigInteger.ZERO;
    }
    BigInteger money = endowment;
    for (int at = voters.choicesFrom[group]; at < voters.choicesFrom[group + 1]; at++) {
      int step = count.stepOf[voters.choices[at]];
      if (step >= 0) {
        BigInteger weight = BigInteger.valueOf(voters.choiceWeights[at]);
        money = money.subtract(payments.get(step).multiply(weight));
      }
    }
    return money;
  }

  private BigInteger scaled(long amount) {
    return denominator.multiply(BigInteger.valueOf(amount));
  }

  private void catchUp() {
    while (payments.size() < count.funded) {
      record(payments.size());
    }
  }

  private void record(int step) {
    int project = count.order[step];
    if (voters.costs[project] == 0) {
      payments.add(BigInteger.ZERO);
      return;
    }
    Sum drained = new Sum(step);
    long weight = 0;
    for (int at = voters.supportersFrom[project]; at < voters.supportersFrom[project + 1]; at++) {
      int group = voters.supporters[at];
      if (count.drainedAt[group] == step) {
        drained.add(group, step);
      } else if (count.drainedAt[group] > step) {
        weight += voters.sizes[group] * voters.weights[at];
      }
    }
    BigInteger money = scaled(voters.costs[project]).subtract(drained.total());
    BigInteger divisor = BigInteger.valueOf(weight);
    BigInteger common = money.gcd(divisor);
    BigInteger factor = divisor.divide(common);
    denominator = denominator.multiply(factor);
    endowment = endowment.multiply(factor);
    payments.replaceAll(payment -> payment.multiply(factor));
    payments.add(money.divide(common));
  }

  /** Money of several groups, as whole multiples of the endowment and of each payment. */
  private final class Sum {
    private final long[] paid;
    private long people;

    Sum(int steps) {
      paid = new long[steps];
    }

    void add(int group, int beforeStep) {
      long size = voters.sizes[group];
      people += size;
      for (int at = voters.choicesFrom[group]; at < voters.choicesFrom[group + 1]; at++) {
        int step = count.stepOf[voters.choices[at]];
        if (step >= 0 && step < beforeStep) {
          paid[step] += size * voters.choiceWeights[at];
        }
      }
    }

    BigInteger total() {
      BigInteger total = endowment.multiply(BigInteger.valueOf(people));
      for (int step = 0; step < paid.length; step++) {
        if (paid[step] != 0) {
          total = total.subtract(payments.get(step).multiply(BigInteger.valueOf(paid[step])));
        }
      }
      return total;
    }
  }
}
