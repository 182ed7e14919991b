package fr.boucle.platform.kernel;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * A code that a person can read aloud and type: twelve characters of Crockford's base 32 in three
 * groups, for example {@code K7PM-4QXA-9TWD}. It carries 60 random bits.
 *
 * @param value canonical form, three groups of four upper-case characters joined by hyphens
 */
public record ReadableCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;

  public ReadableCode {
    if (!value.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")) {
      throw new IllegalArgumentException("not a readable code: three groups of four expected");
    }
  }

  /** Draws a new code. */
  public static ReadableCode draw(SecureRandom random) {
    var code = new StringBuilder(LENGTH + 2);
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new ReadableCode(code.toString());
  }

  /**
   * Reads what a person typed: case, spaces and hyphens do not matter; O is read as 0, I and L as
   * 1.
   *
   * @return empty when it cannot be a code
   */
  public static Optional<ReadableCode> parse(String typed) {
    var code = new StringBuilder(LENGTH);
    for (char c : typed.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
      char read = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
      if (ALPHABET.indexOf(read) >= 0) {
        code.append(read);
      } else if (!Character.isWhitespace(c) && c != '-') {
        return Optional.empty();
      }
    }
    if (code.length() != LENGTH) {
      return Optional.empty();
    }
    return Optional.of(
        new ReadableCode(
            code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8)));
  }

  /** The canonical form. */
  @Override
  public String toString() {
    return value;
  }
}
