package fr.boucle.platform.evaluation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what people type in fields: amounts with a comma or a point, days in two writings. */
final class Typed {
  private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d/M/uuuu");
  private static final int LONGEST_AMOUNT = 18;

  private Typed() {}

  static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  static Optional<BigDecimal> amount(String typed) {
    String plain = typed.replaceAll("[\\s\u00A0\u202F]", "").replace(',', '.');
    return plain.matches("-?\\d+(\\.\\d+)?") && plain.length() <= LONGEST_AMOUNT
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(
          typed.contains("/") ? LocalDate.parse(typed, FRENCH) : LocalDate.parse(typed));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }
}
