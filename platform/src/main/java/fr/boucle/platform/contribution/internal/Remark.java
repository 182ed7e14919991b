package fr.boucle.platform.contribution.internal;

/**
 * What happened to a line of a file.
 *
 * @param line number of the line, from 1
 * @param reason what happened
 * @param value the value concerned, shortened, empty when there is none
 */
public record Remark(long line, Reason reason, String value) {
  private static final int LONGEST_VALUE = 200;

  public Remark {
    if (value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE - 1) + "…";
    }
  }

  /** Why a row is refused, or what is left out of a row that is received. */
  public enum Reason {
    /** No text: refused. */
    EMPTY(true),
    /** More characters than a contribution may have: refused. */
    TOO_LONG(true),
    /** The same identifier stands on an earlier line: refused. */
    DUPLICATE(true),
    /** The commune is not one of the territory: left out. */
    PLACE(false),
    /** The date is not understood: left out. */
    DATE(false),
    /** The date is still to come: left out. */
    FUTURE(false),
    /** The e-mail address is not one: left out. */
    EMAIL(false);

    private final boolean refusal;

    Reason(boolean refusal) {
      this.refusal = refusal;
    }

    /** True when the row is refused. */
    public boolean isRefusal() {
      return refusal;
    }
  }
}
