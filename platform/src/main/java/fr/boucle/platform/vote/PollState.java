package fr.boucle.platform.vote;

/** Where a poll stands. */
public enum PollState {
  /** « En préparation »: everything can change. */
  DRAFT,
  /** « Ouverte ». */
  OPEN,
  /** « Close »: the result is public. */
  CLOSED
}
