package fr.boucle.platform.kernel;

/**
 * Text on its way into a spreadsheet. A cell that begins with a formula sign would be carried out
 * by the program that opens it; an apostrophe before it makes it plain text again (OWASP, « CSV
 * injection »).
 */
public final class SpreadsheetCell {
  private static final String FORMULA_SIGNS = "=+-@\t\r\n\0＝＋－＠";

  private SpreadsheetCell() {}

  /**
   * Makes a text harmless in a spreadsheet.
   *
   * @param text any text
   * @return the same text, after an apostrophe when its first character that is not a space is a
   *     formula sign, ASCII or full-width
   */
  public static String neutralise(String text) {
    int first = 0;
    while (first < text.length() && isBlank(text.charAt(first))) {
      first++;
    }
    boolean harmless = first == text.length() || FORMULA_SIGNS.indexOf(text.charAt(first)) < 0;
    return harmless ? text : "'" + text;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u200b' || c == '\ufeff';
  }
}
