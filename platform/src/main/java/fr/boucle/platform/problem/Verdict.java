package fr.boucle.platform.problem;

/** What an analyst says of a problem, or of the place of a contribution, without seeing another. */
public enum Verdict {
  /** « Oui, il tient »: one problem, well named; or the contribution is in its place. */
  HOLDS,
  /** « Non, à revoir ». */
  FAILS,
  /** « Je ne sais pas ». */
  UNSURE
}
