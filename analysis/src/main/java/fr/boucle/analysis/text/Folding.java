package fr.boucle.analysis.text;

import java.text.Normalizer;

/**
 * Two texts that differ only by case, accents, apostrophes or ligatures fold to the same string.
 */
public final class Folding {
  private Folding() {}

  /**
   * Returns the text in lower case, without accents, with straight apostrophes and only ASCII
   * characters.
   */
  public static String fold(String text) {
    String decomposed =
        Normalizer.normalize(
            text.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace("\u0153", "oe")
                .replace("\u0152", "oe")
                .replace("\u00e6", "ae")
                .replace("\u00c6", "ae"),
            Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded.append((char) (c + 32));
      } else if (c < 128) {
        folded.append(c < 32 ? ' ' : c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(' ');
      }
    }
    return folded.toString();
  }

  /**
   * Returns the folded words of a text separated by one space, without punctuation: equal for
   * identical texts.
   */
  public static String key(String text) {
    String folded = fold(text);
    StringBuilder key = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isWord(c)) {
        key.append(c);
      } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return key.toString().strip();
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
