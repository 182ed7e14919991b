package fr.boucle.platform.solution;

/** Who made a proposal. */
public enum Origin {
  /** « L'équipe de la démarche ». */
  ORGANISER,
  /** « Un agent d'un service ». */
  RESPONDENT,
  /** « Un habitant, un usager », without an account. */
  PUBLIC
}
