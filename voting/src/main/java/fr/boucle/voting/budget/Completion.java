package fr.boucle.voting.budget;

import fr.boucle.voting.InvalidProfileException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SortedMap;

/**
 * What to do with the money that one count of equal shares leaves (« complétion »): count again
 * with more money per person, until the outcome would cost more than the budget, and keep the last
 * one that does not. The outcomes do not grow steadily, so every step is counted.
 */
public sealed interface Completion {
  /** Leaves the money. */
  static Completion none() {
    return new None();
  }

  /** Gives each person one currency unit more at each step, and stops when nothing more fits. */
  static OneMoreEach addOne() {
    return new OneMoreEach(BigDecimal.ONE, true, false);
  }

  /** Counts with a budget larger by a hundredth of the true one at each step. */
  static BiggerBudget addOnePercent() {
    return new BiggerBudget();
  }

  /** Goes on with sequential Phragmén, money left counting as loads below zero. */
  static ByPhragmen phragmen() {
    return new ByPhragmen();
  }

  /** Returns the suffix of the rule's name. */
  String suffix();

  /** Adds the choices made to the parameters of the rule. */
  void describe(SortedMap<String, String> parameters);

  /** One count only. */
  record None() implements Completion {
    @Override
    public String suffix() {
      return "";
    }

    @Override
    public void describe(SortedMap<String, String> parameters) {
      parameters.put("completion", "none");
    }
  }

  /**
   * The endowment grows by a fixed amount (add1).
   *
   * @param increment amount in currency units, above zero
   * @param stopsWhenExhaustive whether to stop as soon as no supported project fits in what is
   *     left, as pabutools and the published recommendation do
   * @param startsWhole whether the first endowment is rounded down to a whole currency unit, as
   *     equalshares.net can do
   */
  record OneMoreEach(BigDecimal increment, boolean stopsWhenExhaustive, boolean startsWhole)
      implements Completion {
    /** Checks the increment. */
    public OneMoreEach {
      if (increment.signum() <= 0) {
        throw new InvalidProfileException("increment", increment);
      }
    }

    /** Returns the same completion by another amount, in currency units. */
    public OneMoreEach by(BigDecimal amount) {
      return new OneMoreEach(amount, stopsWhenExhaustive, startsWhole);
    }

    /** Returns the same completion, going on even when nothing more fits. */
    public OneMoreEach pastExhaustion() {
      return new OneMoreEach(increment, false, startsWhole);
    }

    /** Returns the same completion from a whole endowment. */
    public OneMoreEach fromWholeEndowment() {
      return new OneMoreEach(increment, stopsWhenExhaustive, true);
    }

    @Override
    public String suffix() {
      return stopsWhenExhaustive ? "+add1" : "+add1-noexhaust";
    }

    @Override
    public void describe(SortedMap<String, String> parameters) {
      parameters.put("completion", "add1");
      parameters.put("increment", increment.toPlainString());
      parameters.put("exhaustive-stop", String.valueOf(stopsWhenExhaustive));
      parameters.put("whole-start", String.valueOf(startsWhole));
    }
  }

  /**
   * The budget from which the endowment is computed grows by a hundredth of the true one. Stops as
   * soon as no project at all fits in what is left, unsupported ones included, as pabutools does.
   */
  record BiggerBudget() implements Completion {
    static final BigInteger STEPS_PER_BUDGET = BigInteger.valueOf(100);

    @Override
    public String suffix() {
      return "+exh1pct";
    }

    @Override
    public void describe(SortedMap<String, String> parameters) {
      parameters.put("completion", "exh1pct");
    }
  }

  /** Sequential Phragmén goes on from what everyone has left, as abcvoting completes committees. */
  record ByPhragmen() implements Completion {
    @Override
    public String suffix() {
      return "+phragmen";
    }

    @Override
    public void describe(SortedMap<String, String> parameters) {
      parameters.put("completion", "phragmen");
    }
  }
}
