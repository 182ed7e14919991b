package fr.boucle.platform.problem.web;

import fr.boucle.platform.ui.Typed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A vote to open, as typed.
 *
 * @param title question put to voters
 * @param rule name of the rule, the usual one when left out
 * @param options how many problems are put to the vote
 * @param maxChoices most choices on a ballot
 * @param seats how many problems the vote designates
 * @param budget what may be spent, euros
 * @param closesAt local day and time of closing
 */
public record PollForm(
    @Nullable String title,
    @Nullable String rule,
    @Nullable String options,
    @Nullable String maxChoices,
    @Nullable String seats,
    @Nullable String budget,
    @Nullable String closesAt) {

  /** The same form, with empty texts for what was left out. */
  PollForm complete() {
    return new PollForm(
        text(title),
        text(rule),
        text(options),
        text(maxChoices),
        text(seats),
        text(budget),
        text(closesAt));
  }

  int number(@Nullable String typed) {
    String digits = text(typed).strip();
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
  }

  /** An amount of euros; what cannot be read is zero, which no rule accepts. */
  static BigDecimal euros(@Nullable String typed) {
    return Typed.amount(text(typed).replace("€", "")).orElse(BigDecimal.ZERO);
  }

  Optional<Instant> closing(ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(text(closesAt).strip()).atZone(zone).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
