package fr.boucle.platform.ui;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a person typed in a field: words, a day, a whole number, an amount. */
public final class Typed {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  private static final String SPACES = "[\\s\\u00a0\\u202f]";
  private static final int LONGEST_AMOUNT = 18;

  private Typed() {}

  /** Reads {@code 2027-03-31}, as date fields send it, or « 31/03/2027 », as a person types it. */
  public static Optional<LocalDate> day(String typed) {
    Matcher iso = ISO.matcher(typed.strip());
    Matcher french = FRENCH.matcher(typed.strip());
    try {
      if (iso.matches()) {
        return Optional.of(LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3)));
      }
      if (french.matches()) {
        return Optional.of(LocalDate.of(part(french, 3), part(french, 2), part(french, 1)));
      }
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * Reads a whole number, with or without spaces between thousands.
   *
   * @param most largest number understood
   */
  public static Optional<Integer> number(String typed, int most) {
    String digits = typed.replaceAll(SPACES, "");
    if (!digits.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(digits);
    return number >= 1 && number <= most ? Optional.of(number) : Optional.empty();
  }

  /** Reads an amount, with a comma or a point, with or without spaces between thousands. */
  public static Optional<BigDecimal> amount(String typed) {
    String plain = typed.replaceAll(SPACES, "").replace(',', '.');
    return plain.matches("-?\\d+(\\.\\d+)?") && plain.length() <= LONGEST_AMOUNT
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  /** Gives what was typed without the spaces around it, empty when the field was not sent. */
  public static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
