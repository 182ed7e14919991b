package fr.boucle.platform.problem;

/** Where a problem stands. */
public enum ProblemState {
  /** « Brouillon »: proposed by the analysis or cut by an analyst. */
  DRAFT,
  /** « Validé »: frozen, no analysis touches it. */
  VALIDATED,
  /** « Publié ». */
  PUBLISHED
}
