package fr.boucle.platform.vote;

/** By which way a right to vote was used. */
public enum RightChannel {
  /** « En ligne, avec un code ». */
  CODE,
  /** « En ligne, avec un compte d'agent ». */
  ACCOUNT,
  /** « Sur une borne ou en salle ». */
  ROOM,
  /** « Sur papier », entered by an agent. */
  PAPER
}
