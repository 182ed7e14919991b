package fr.boucle.voting;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money (« montant ») in a sentence; whoever writes the sentence says the currency.
 *
 * @param exact currency units
 */
public record Money(Rational exact) {
  private static final int DIGITS_SHOWN = 2;

  /** Returns an exact decimal amount. */
  public static Money of(BigDecimal amount) {
    return new Money(Rational.of(amount));
  }

  /**
   * Writes the amount to the hundredth, cents only where there are some.
   *
   * @param currency what it is counted in; null writes the number alone
   */
  public String text(Locale locale, @Nullable Currency currency) {
    NumberFormat format =
        currency == null
            ? NumberFormat.getNumberInstance(locale)
            : NumberFormat.getCurrencyInstance(locale);
    if (currency != null) {
      format.setCurrency(currency);
    }
    BigDecimal shown = exact.toDecimal(DIGITS_SHOWN).stripTrailingZeros();
    format.setMinimumFractionDigits(shown.scale() > 0 && currency != null ? DIGITS_SHOWN : 0);
    format.setMaximumFractionDigits(DIGITS_SHOWN);
    return format.format(shown);
  }
}
