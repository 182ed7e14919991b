package fr.boucle.platform.vote;

/** What voters fill in (« bulletin »). */
public enum BallotKind {
  /** « Cases à cocher »: any options up to a limit. */
  CHECKS,
  /** « Choix unique ». */
  ONE,
  /** « Mentions »: a grade for each option. */
  GRADES,
  /** « Classement »: a rank for the options one prefers. */
  RANKS
}
