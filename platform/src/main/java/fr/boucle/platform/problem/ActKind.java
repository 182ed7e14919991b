package fr.boucle.platform.problem;

/** What a person, or the analysis, did to the list of problems. */
public enum ActKind {
  /** « A renommé ». */
  RENAMED,
  /** « A fusionné ». */
  MERGED,
  /** « A séparé ». */
  SPLIT,
  /** « A déplacé une contribution ». */
  MOVED,
  /** « A retiré une contribution ». */
  DETACHED,
  /** « A validé ». */
  VALIDATED,
  /** « A rouvert ». */
  REOPENED,
  /** « A publié la liste »: nothing before it can be undone. */
  PUBLISHED,
  /** « Analyse »: nothing before it can be undone. */
  ANALYSED,
  /** « A annulé ». */
  UNDONE;

  /** True when the act can be undone while it is the last one. */
  public boolean canBeUndone() {
    return this != PUBLISHED && this != ANALYSED && this != UNDONE;
  }

  /**
   * True when the act may be done on a problem in this state. Validated problems are frozen: only
   * the place of a contribution can still be corrected, or the problem opened again while it is not
   * published.
   */
  public boolean isAllowedOn(ProblemState state) {
    return switch (this) {
      case RENAMED, MERGED, SPLIT, VALIDATED -> state == ProblemState.DRAFT;
      case REOPENED -> state == ProblemState.VALIDATED;
      case MOVED, DETACHED -> true;
      case PUBLISHED, ANALYSED, UNDONE -> false;
    };
  }
}
