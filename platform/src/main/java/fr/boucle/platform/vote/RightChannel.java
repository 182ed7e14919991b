package fr.boucle.platform.vote;

/** By which way a right to vote was used. */
public enum RightChannel {
  /** « Code à usage unique ». */
  CODE,
  /** « Compte d'agent ». */
  ACCOUNT,
  /** « Papier ». */
  PAPER
}
