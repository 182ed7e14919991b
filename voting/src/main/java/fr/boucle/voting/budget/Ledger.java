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
  /** Nothing is known before exact computation. */
  static final Knowledge NOTHING = new Knowledge() {};

  private final ShareState state;
  private final Electorate voters;
  private final List<BigInteger> payments = new ArrayList<>();
  private BigInteger denominator;
  private BigInteger endowment;

  Ledger(ShareState state, BigInteger numerator, BigInteger denominator) {
    this.state = state;
    this.voters = state.voters;
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

  /** What may be known of a supporter, by its place, before any exact computation. */
  interface Knowledge {
    /** Tells whether the group surely has less than its full payment. */
    default boolean drains(int at) {
      return false;
    }

    /** Tells whether the group surely has its full payment. */
    default boolean pays(int at) {
      return false;
    }
  }

  /**
   * Returns the rate of a project, or null when its supporters cannot pay for it.
   *
   * @param known spares exact computations; never contradicts them
   */
  @Nullable Rate rate(int project, Knowledge known) {
    catchUp();
    Sum drained = new Sum(state.funded);
    long weight = 0;
    List<Integer> unsure = new ArrayList<>();
    for (int at = voters.supportersFrom[project]; at < voters.supportersFrom[project + 1]; at++) {
      int group = voters.supporters[at];
      if (state.drainedAt[group] != ShareState.NEVER) {
        continue;
      }
      if (known.drains(at)) {
        drained.add(group, state.funded);
      } else {
        weight += voters.sizes[group] * voters.weights[at];
        if (!known.pays(at)) {
          unsure.add(at);
        }
      }
    }
    BigInteger missing = denominator.multiply(voters.costs[project]).subtract(drained.total());
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
      drained[i] = state.drainedAt[group] == ShareState.NEVER && drains(from + i, rate);
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
    return BigInteger.valueOf(rate.weight()).multiply(voters.rateDivisor(project));
  }

  /**
   * Returns a rate in fixed point, rounded down, and the rest of the division.
   *
   * @param shift binary digits after the point
   */
  BigInteger[] fixedPoint(Rate rate, int shift) {
    return rate.money()
        .shiftLeft(shift)
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
    if (state.drainedAt[group] != ShareState.NEVER) {
      return BigInteger.ZERO;
    }
    BigInteger money = endowment;
    for (int at = voters.choicesFrom[group]; at < voters.choicesFrom[group + 1]; at++) {
      int step = state.stepOf[voters.choices[at]];
      if (step >= 0) {
        BigInteger weight = BigInteger.valueOf(voters.choiceWeights[at]);
        money = money.subtract(payments.get(step).multiply(weight));
      }
    }
    return money;
  }

  private void catchUp() {
    while (payments.size() < state.funded) {
      record(payments.size());
    }
  }

  private void record(int step) {
    int project = state.order[step];
    if (voters.costs[project].signum() == 0) {
      payments.add(BigInteger.ZERO);
      return;
    }
    Sum drained = new Sum(step);
    long weight = 0;
    for (int at = voters.supportersFrom[project]; at < voters.supportersFrom[project + 1]; at++) {
      int group = voters.supporters[at];
      if (state.drainedAt[group] == step) {
        drained.add(group, step);
      } else if (state.drainedAt[group] > step) {
        weight += voters.sizes[group] * voters.weights[at];
      }
    }
    BigInteger money = denominator.multiply(voters.costs[project]).subtract(drained.total());
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
        int step = state.stepOf[voters.choices[at]];
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
