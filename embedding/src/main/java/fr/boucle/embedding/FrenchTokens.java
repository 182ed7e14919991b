package fr.boucle.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How the French model reads a text (« mots »): folded to plain ASCII, then cut into words of two
 * letters or more and digit runs.
 *
 * <p>A digit run keeps only its length, as one to four zeros: {@code 2026} and {@code 1984} are
 * both {@code 0000}.
 */
public final class FrenchTokens {
  private static final int LONGEST_DIGIT_RUN = 4;

  private FrenchTokens() {}

  /**
   * Removes case, accents, ligatures and typographic apostrophes; any other non-ASCII character
   * disappears.
   */
  public static String fold(String text) {
    // Before normalising: NFKD leaves ligatures and typographic apostrophes as they are, and they
    // would be dropped.
    String plain =
        text.replace('\u2019', '\'')
            .replace('\u2018', '\'')
            .replace("œ", "oe")
            .replace("Œ", "oe")
            .replace("æ", "ae");
    String decomposed = Normalizer.normalize(plain, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c < 128) {
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      }
    }
    return folded.toString();
  }

  /** Returns the words and digit runs of a text, in order. */
  public static List<String> of(String text) {
    String folded = fold(text);
    List<String> tokens = new ArrayList<>();
    int i = 0;
    while (i < folded.length()) {
      int start = i;
      while (i < folded.length() && isLetter(folded.charAt(i))) {
        i++;
      }
      if (i - start >= 2) {
        tokens.add(folded.substring(start, i));
      }
      int digits = i;
      while (i < folded.length() && isDigit(folded.charAt(i))) {
        i++;
      }
      if (i > digits) {
        tokens.add("0".repeat(Math.min(LONGEST_DIGIT_RUN, i - digits)));
      }
      if (i == start) {
        i++;
      }
    }
    return tokens;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
