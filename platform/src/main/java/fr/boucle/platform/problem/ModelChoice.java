package fr.boucle.platform.problem;

/** Which language model a person wants an analysis to read with (« modèle choisi »). */
public enum ModelChoice {
  /** No adapted model was there to choose: the one of the installation. */
  NOT_OFFERED,
  /** The one adapted to the texts of the consultation, while all it learned from is still there. */
  ADAPTED,
  /** The one of the installation, as it came. */
  ORIGINAL
}
