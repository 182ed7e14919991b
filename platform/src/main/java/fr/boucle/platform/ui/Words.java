package fr.boucle.platform.ui;

import fr.boucle.platform.kernel.Reason;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words that people read, in the language of the current request. Thread-safe. */
@Component
public class Words {
  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * Gives a message.
   *
   * @param key {@code room.page.element}
   * @param args values for its places; a day is written in full in the reader's language
   * @throws org.springframework.context.NoSuchMessageException if no bundle holds the key
   */
  public String text(String key, Object... args) {
    Locale locale = LocaleContextHolder.getLocale();
    Object[] readable = Arrays.stream(args).map(arg -> readable(arg, locale)).toArray();
    return messages.getMessage(key, readable, locale);
  }

  /** Gives a message whose values come as a list. */
  public String text(String key, List<?> args) {
    return text(key, args.toArray());
  }

  /** Gives the sentence of a refusal. */
  public String text(Reason reason) {
    return text(reason.key(), reason.args());
  }

  /** Gives the sentence of a validation error. */
  public String of(MessageSourceResolvable error) {
    return messages.getMessage(error, LocaleContextHolder.getLocale());
  }

  private static Object readable(Object arg, Locale locale) {
    return arg instanceof LocalDate day
        ? DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day)
        : arg;
  }
}
