package fr.boucle.analysis;

/**
 * One sentence in one theme.
 *
 * @param ref the sentence
 * @param text its words
 * @param score how strongly it belongs, in [0..1]: share of its neighbourhood inside the theme
 * @param primary whether this is the one main theme of the contribution; true on one sentence per
 *     contribution at most
 * @param belonging how it came to belong
 * @param reason why it is here
 */
public record Member(
    SegmentRef ref,
    String text,
    double score,
    boolean primary,
    Belonging belonging,
    Reason reason) {

  /** How a sentence came to belong to a theme. */
  public enum Belonging {
    /**
     * Placed by the consensus of the runs, with the attach threshold of its neighbourhood or more.
     */
    CORE,
    /**
     * To be checked: attached afterwards, kept from the list before against a new search, or placed
     * with less of its neighbourhood than the attach threshold.
     */
    WEAK,
    /** Placed or confirmed by a person. */
    VALIDATED
  }
}
