package fr.boucle.platform.vote.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a ballot says of one option: {@code key}, or {@code key=number} for a grade or a rank.
 *
 * @param key the option
 * @param number grade or rank, -1 when the option is only named
 */
record Mark(String key, int number) {
  private static final int NAMED = -1;
  private static final Pattern TEXT = Pattern.compile("([A-Za-z0-9_-]{1,40})(?:=(\\d{1,3}))?");

  /** Reads a mark; empty when it is none. */
  static Optional<Mark> parse(String text) {
    Matcher mark = TEXT.matcher(text);
    if (!mark.matches()) {
      return Optional.empty();
    }
    String number = mark.group(2);
    return Optional.of(new Mark(mark.group(1), number == null ? NAMED : Integer.parseInt(number)));
  }

  boolean isNamedOnly() {
    return number == NAMED;
  }

  @Override
  public String toString() {
    return isNamedOnly() ? key : key + "=" + number;
  }
}
