package fr.boucle.analysis;

/**
 * A contribution that resembles no theme enough (« voix isolée »): shown, counted, never dropped.
 *
 * @param documentId the contribution
 * @param reason why it stands alone
 */
public record Isolated(String documentId, Cause reason) {

  /** Why a contribution is in no theme. */
  public enum Cause {
    /** Says something no one else, or too few, say. */
    SINGULAR,
    /** Holds only praise, greetings or thanks. */
    NO_PROBLEM,
    /** Holds nothing to read. */
    EMPTY
  }
}
