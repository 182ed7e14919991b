package fr.boucle.voting.choice;

import java.math.BigInteger;

/** What becomes of people who gave an option no grade (« non-réponse »), stated before the vote. */
public sealed interface MissingGrade {
  /** They count as the worst grade. */
  static MissingGrade worst() {
    return new Fixed(0);
  }

  /** They count as this grade. */
  static MissingGrade as(int grade) {
    return new Fixed(grade);
  }

  /** They count as the option's own median grade, which they thus leave unchanged. */
  static MissingGrade median() {
    return new Median();
  }

  /** They are left out: shares are compared instead of numbers. */
  static MissingGrade leftOut() {
    return new LeftOut();
  }

  /** Returns the name used in results. */
  String name();

  /**
   * Completes the tally of an option.
   *
   * @param tally people per grade
   * @param people number of ballots cast
   */
  BigInteger[] complete(BigInteger[] tally, BigInteger people);

  /** The missing grades are this one. */
  record Fixed(int grade) implements MissingGrade {
    @Override
    public String name() {
      return String.valueOf(grade);
    }

    @Override
    public BigInteger[] complete(BigInteger[] tally, BigInteger people) {
      BigInteger[] completed = tally.clone();
      completed[grade] = completed[grade].add(people.subtract(MeritProfile.sum(tally)));
      return completed;
    }
  }

  /** The missing grades are the median one. */
  record Median() implements MissingGrade {
    @Override
    public String name() {
      return "median";
    }

    @Override
    public BigInteger[] complete(BigInteger[] tally, BigInteger people) {
      BigInteger[] completed = tally.clone();
      int median = MeritProfile.median(tally);
      completed[median] = completed[median].add(people.subtract(MeritProfile.sum(tally)));
      return completed;
    }
  }

  /** The missing grades do not count. */
  record LeftOut() implements MissingGrade {
    @Override
    public String name() {
      return "left-out";
    }

    @Override
    public BigInteger[] complete(BigInteger[] tally, BigInteger people) {
      return tally;
    }
  }
}
