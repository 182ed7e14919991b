package fr.boucle.platform.contribution;

/** Why a contribution is not shown (« motif »), from the public moderation rule (R21). */
public enum RefusalMotive {
  /** « Insulte ou menace ». */
  INSULT,
  /** « Nomme ou décrit une personne privée ». */
  PERSONAL_DATA,
  /** « Publicité ». */
  ADVERTISING,
  /** « Contraire à la loi ». */
  ILLEGAL,
  /** « Ne dit rien: essai, lettres au hasard ». */
  EMPTY
}
