package fr.boucle.analysis;

/** Who wrote the label of a theme (« origine de l'intitulé »). */
public enum LabelSource {
  /** This library, with words that people wrote. */
  LIBRARY,
  /** A {@link fr.boucle.analysis.spi.LabelProposer}; checked against what people wrote. */
  PROPOSER,
  /** The person who validated the theme. */
  PERSON,
  /**
   * Nobody: no phrase holds for enough of the members, and the label lists their most
   * characteristic words. What they share is uncertain, and a person must read them first.
   */
  NONE
}
