package fr.boucle.platform.problem.internal;

/** What pages quote of a contribution (« citation »): never a piece that starts in the middle. */
final class Quote {
  /** Two lines on a page, in characters. */
  private static final int SHORT = 140;

  private static final int LONGEST = 2_000;

  private Quote() {}

  /**
   * Returns the whole contribution when it is short, else the sentence for which it is in a
   * problem.
   */
  static String of(String text, String sentence) {
    String whole = text.strip();
    return whole.length() <= SHORT ? whole : cut(sentence);
  }

  /** Returns the start of a contribution that no sentence stands for. */
  static String of(String text) {
    return cut(text.strip());
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
