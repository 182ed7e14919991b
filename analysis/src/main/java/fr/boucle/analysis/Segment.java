package fr.boucle.analysis;

/**
 * One piece of one contribution (« morceau de phrase »): a sentence of a story, or one clause of a
 * sentence of opinions.
 *
 * @param ref where it stands
 * @param text as written, trimmed
 * @param kind what kind of sentence it is
 */
public record Segment(SegmentRef ref, String text, Kind kind) {

  /**
   * What a sentence does. Only problems and proposals make themes; the others stay visible beside
   * them.
   */
  public enum Kind {
    /** Says what goes wrong, or states a subject: the default. */
    PROBLEM,
    /** Asks for something or proposes a remedy. */
    PROPOSAL,
    /** Says what goes well; a theme made mostly of praise is listed apart. */
    PRAISE,
    /** Opens, closes, thanks. */
    GREETING,
    /** Carries nothing to group: « rien », « RAS », a lone number. */
    NOTHING;

    /** Says whether sentences of this kind make themes. */
    public boolean makesThemes() {
      return this != GREETING && this != NOTHING;
    }
  }
}
