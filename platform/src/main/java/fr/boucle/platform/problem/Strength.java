package fr.boucle.platform.problem;

/**
 * How strongly a contribution belongs to a problem, in words: a decimal would claim more than the
 * method knows. The score is the share of what resembles the contribution that is in the problem.
 */
public enum Strength {
  /** « Presque tout ce qui lui ressemble est ici ». */
  NEARLY_ALL,
  /** « Plus de la moitié de ce qui lui ressemble est ici ». */
  MOST,
  /** « Une partie de ce qui lui ressemble est ici ». */
  SOME,
  /** « Placée par une personne, sans mesure ». */
  BY_PERSON;

  private static final double NEARLY = 0.85;
  private static final double HALF = 0.5;

  /**
   * Words of a score.
   *
   * @param scoreOf1 share in [0..1] of what resembles the contribution that is in the problem
   */
  public static Strength of(double scoreOf1) {
    return scoreOf1 >= NEARLY ? NEARLY_ALL : scoreOf1 >= HALF ? MOST : SOME;
  }
}
