package fr.boucle.platform.problem.internal;

import java.util.regex.Pattern;

/**
 * What pages quote of a contribution (« citation »): whole, or with an ellipsis where it is not.
 */
final class Quote {
  /** Two lines on a page, in characters. */
  private static final int SHORT = 140;

  /** Beyond, a sentence that nobody ended hides what it is quoted for. */
  private static final int ENDLESS = 600;

  private static final int LONGEST = 2_000;
  private static final Pattern ORNAMENT = Pattern.compile("^[\\s\\-–—_=*•·>]+(?=\\S)");
  private static final String ELLIPSIS = "…";

  private Quote() {}

  /**
   * Returns what to quote.
   *
   * @param text the contribution: quoted whole when it is short
   * @param sentence the whole sentence for which it is in a problem
   * @param segment the part of that sentence which says so
   */
  static String of(String text, String sentence, String segment) {
    String whole = bare(text);
    if (whole.length() <= SHORT) {
      return whole;
    }
    String quoted = bare(sentence);
    if (quoted.length() <= ENDLESS) {
      return quoted;
    }
    String part = bare(segment);
    return (quoted.startsWith(part) ? "" : ELLIPSIS + " ")
        + cut(part)
        + (quoted.endsWith(part) ? "" : " " + ELLIPSIS);
  }

  /** Returns the start of a contribution that no sentence stands for. */
  static String of(String text) {
    return cut(bare(text));
  }

  private static String bare(String text) {
    return ORNAMENT.matcher(text.strip()).replaceFirst("");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + ELLIPSIS;
  }
}
