package fr.boucle.platform.consultation;

/** Where a round stands. */
public enum RoundState {
  /** « En préparation »: not public. */
  DRAFT,
  /** « Ouvert »: the loop is running. */
  OPEN,
  /** « Clos »: reviewed, every contribution answered. */
  CLOSED
}
