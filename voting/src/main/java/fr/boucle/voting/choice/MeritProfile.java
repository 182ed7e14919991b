package fr.boucle.voting.choice;

import fr.boucle.voting.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The grades of one option (« profil de mérite »), comparable exactly: the greater has more merit.
 *
 * <p>The key holds, grade after grade, the median and the share of the larger group beside it:
 * people who graded above count positively when they are strictly more than those below, people
 * below negatively otherwise; the median grade is then given to that larger group. This orders
 * options as removing median grades one at a time does, in as many steps as there are grades.
 * Groups are shares of the people who graded, so that options graded by different numbers of people
 * compare as if their tallies were scaled to a common total.
 */
final class MeritProfile implements Comparable<MeritProfile> {
  private final int median;
  private final BigInteger below;
  private final BigInteger above;
  private final List<Rational> key;

  private MeritProfile(int median, BigInteger below, BigInteger above, List<Rational> key) {
    this.median = median;
    this.below = below;
    this.above = above;
    this.key = key;
  }

  /** Makes the profile of a tally: people per grade, worst grade first. */
  static MeritProfile of(BigInteger[] tally) {
    BigInteger[] groups = tally.clone();
    BigInteger people = sum(groups);
    List<Rational> key = new ArrayList<>();
    int first = median(groups);
    for (int step = 0; step < groups.length; step++) {
      int median = median(groups);
      BigInteger below = sum(Arrays.copyOf(groups, median));
      BigInteger above = sum(Arrays.copyOfRange(groups, median + 1, groups.length));
      boolean upwards = above.compareTo(below) > 0;
      BigInteger larger = upwards ? above : below.negate();
      key.add(Rational.of(median));
      key.add(new Rational(larger, people.max(BigInteger.ONE)));
      giveMedianAway(groups, median, upwards);
    }
    return new MeritProfile(
        first,
        sum(Arrays.copyOf(tally, first)),
        sum(Arrays.copyOfRange(tally, first + 1, tally.length)),
        key);
  }

  private static void giveMedianAway(BigInteger[] groups, int median, boolean upwards) {
    int step = upwards ? 1 : -1;
    int nearest = median + step;
    while (nearest >= 0 && nearest < groups.length && groups[nearest].signum() == 0) {
      nearest += step;
    }
    if (nearest >= 0 && nearest < groups.length) {
      groups[nearest] = groups[nearest].add(groups[median]);
      groups[median] = BigInteger.ZERO;
    }
  }

  /** Returns the lower median: the smallest grade that half of the people do not exceed. */
  static int median(BigInteger[] tally) {
    BigInteger half = sum(tally).add(BigInteger.ONE).shiftRight(1);
    BigInteger reached = BigInteger.ZERO;
    for (int grade = 0; grade < tally.length; grade++) {
      reached = reached.add(tally[grade]);
      if (reached.compareTo(half) >= 0) {
        return grade;
      }
    }
    return 0;
  }

  static BigInteger sum(BigInteger[] tally) {
    return Arrays.stream(tally).reduce(BigInteger.ZERO, BigInteger::add);
  }

  int median() {
    return median;
  }

  /** Returns the number of people who graded below the median. */
  BigInteger below() {
    return below;
  }

  /** Returns the number of people who graded above the median. */
  BigInteger above() {
    return above;
  }

  @Override
  public int compareTo(MeritProfile other) {
    for (int i = 0; i < key.size(); i++) {
      int comparison = key.get(i).compareTo(other.key.get(i));
      if (comparison != 0) {
        return comparison;
      }
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MeritProfile merit && key.equals(merit.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
