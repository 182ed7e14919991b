package fr.boucle.platform.solution;

/** What an examination concludes. */
public enum Verdict {
  /** « Faisable ». */
  FEASIBLE,
  /** « Faisable si… ». */
  FEASIBLE_IF,
  /** « Pas faisable ». */
  NOT_FEASIBLE
}
