package fr.boucle.platform.commitment;

/**
 * Where a commitment stands. Lateness is not a state: it is an open commitment past its due date.
 */
public enum CommitmentState {
  /** « En cours ». */
  OPEN,
  /** « Tenu ». */
  KEPT,
  /** « Levé », with a public reason. */
  RELEASED
}
