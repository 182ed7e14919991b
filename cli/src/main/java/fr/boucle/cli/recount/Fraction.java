package fr.boucle.cli.recount;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction in lowest terms, written here again so that a recount does not trust the
 * arithmetic of the count.
 */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  Fraction {
    BigInteger common = over.gcd(under);
    common = under.signum() < 0 ? common.negate() : common;
    over = over.divide(common);
    under = under.divide(common);
  }

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Fraction of(BigDecimal decimal) {
    int digits = Math.max(0, decimal.scale());
    return new Fraction(
        decimal.movePointRight(digits).toBigIntegerExact(), BigInteger.TEN.pow(digits));
  }

  /** Reads {@code 3}, {@code 0.25} or {@code 1/3}. */
  static Fraction of(String text) {
    String[] parts = text.split("/", -1);
    Fraction over = of(new BigDecimal(parts[0]));
    return parts.length == 1 ? over : over.dividedBy(of(new BigDecimal(parts[1])));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.over.negate(), other.under));
  }

  Fraction times(Fraction other) {
    return new Fraction(over.multiply(other.over), under.multiply(other.under));
  }

  Fraction times(long factor) {
    return times(of(factor));
  }

  Fraction dividedBy(Fraction other) {
    return new Fraction(over.multiply(other.under), under.multiply(other.over));
  }

  /** Rounds down a fraction that is not negative. */
  Fraction whole() {
    return new Fraction(over.divide(under), BigInteger.ONE);
  }

  boolean isPositive() {
    return over.signum() > 0;
  }

  @Override
  public int compareTo(Fraction other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }
}
