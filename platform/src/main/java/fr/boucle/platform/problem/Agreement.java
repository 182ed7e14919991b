package fr.boucle.platform.problem;

import java.util.List;

/**
 * How far two readers agree who did not see each other's word: the share of agreement, and Cohen's
 * kappa, which takes away what chance alone would bring (Cohen, « A coefficient of agreement for
 * nominal scales », 1960).
 *
 * @param pairs how many times each pair of verdicts was given
 */
public record Agreement(List<Pair> pairs) {
  /** Below this number of double readings kappa is not put into words. */
  public static final long LEAST_READ = 20;

  public Agreement {
    pairs = List.copyOf(pairs);
  }

  /** Number of times a first and a second verdict were given together. */
  public record Pair(Verdict first, Verdict second, long count) {}

  /** Kappa in words, after Landis and Koch, 1977. */
  public enum Words {
    /** « Trop peu de doubles lectures pour conclure ». */
    TOO_FEW,
    /** « Les deux ont toujours dit la même chose »: kappa has no value. */
    UNDEFINED,
    /** « Pas mieux que le hasard ». */
    POOR,
    /** « Accord très faible », up to .20. */
    SLIGHT,
    /** « Accord faible », up to .40. */
    FAIR,
    /** « Accord moyen », up to .60. */
    MODERATE,
    /** « Accord fort », up to .80. */
    SUBSTANTIAL,
    /** « Accord presque parfait ». */
    ALMOST_PERFECT
  }

  /** Number of double readings. */
  public long read() {
    return pairs.stream().mapToLong(Pair::count).sum();
  }

  /** Number of them in which both said the same. */
  public long agreed() {
    return pairs.stream().filter(p -> p.first() == p.second()).mapToLong(Pair::count).sum();
  }

  /** Share of agreement in hundredths, rounded down, 0 when nothing was read. */
  public long agreedPercent() {
    return read() == 0 ? 0 : 100 * agreed() / read();
  }

  /** Kappa in words. */
  public Words inWords() {
    long above = above();
    long whole = whole();
    if (read() < LEAST_READ) {
      return Words.TOO_FEW;
    }
    if (whole == 0) {
      return Words.UNDEFINED;
    }
    if (above <= 0) {
      return Words.POOR;
    }
    if (5 * above <= whole) {
      return Words.SLIGHT;
    }
    if (5 * above <= 2 * whole) {
      return Words.FAIR;
    }
    if (5 * above <= 3 * whole) {
      return Words.MODERATE;
    }
    return 5 * above <= 4 * whole ? Words.SUBSTANTIAL : Words.ALMOST_PERFECT;
  }

  /** Agreement above chance, times the square of the number read. */
  private long above() {
    return read() * agreed() - chance();
  }

  /** Largest agreement above chance, times the square of the number read. */
  private long whole() {
    return read() * read() - chance();
  }

  /** Agreement that chance brings, times the square of the number read. */
  private long chance() {
    long sum = 0;
    for (Verdict verdict : Verdict.values()) {
      long first = pairs.stream().filter(p -> p.first() == verdict).mapToLong(Pair::count).sum();
      long second = pairs.stream().filter(p -> p.second() == verdict).mapToLong(Pair::count).sum();
      sum += first * second;
    }
    return sum;
  }
}
