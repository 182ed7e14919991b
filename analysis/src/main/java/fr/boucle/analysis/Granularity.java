package fr.boucle.analysis;

/** Chooses how fine the themes are, from the corpus alone, never from labels. */
final class Granularity {
  private static final double USUAL = 1000;
  private static final int FEW_STATEMENTS = 20_000;
  private static final int MANY_RUNS = 20;
  private static final int SOME_RUNS = 6;

  private Granularity() {}

  /** Returns the settings with every choice left to the method made. */
  static Parameters effective(Parameters asked, int statements, int contributions) {
    return new Parameters(
        asked.seed(),
        neighbours(asked, statements),
        asked.lexicalWeight(),
        asked.denseWeight(),
        consensusRuns(asked, statements),
        asked.granularity(),
        smallestTheme(asked, contributions),
        asked.attachThreshold(),
        asked.evidence());
  }

  /**
   * Returns the resolution of the community search: the mean number of subjects of a contribution,
   * since a list of people with three subjects each holds more problems than a list of people with
   * one; raised beyond {@value #USUAL} contributions, where modularity would merge what people tell
   * apart.
   */
  static double resolution(double subjectsPerContribution, int contributions) {
    return subjectsPerContribution * (1 + Math.max(0, Math.log10(contributions / USUAL)));
  }

  /**
   * Returns the length of the lists of neighbours: in a small corpus no more than the square root
   * of the statements, or everyone would be everyone's neighbour.
   */
  static int neighbours(Parameters parameters, int statements) {
    return Math.min(parameters.neighbours(), (int) Math.ceil(Math.sqrt(Math.max(1, statements))));
  }

  /**
   * Returns the number of runs that must agree: a small corpus can afford many, and needs them,
   * since there a few statements more or less make a theme.
   */
  static int consensusRuns(Parameters parameters, int statements) {
    if (parameters.consensusRuns() > 0) {
      return parameters.consensusRuns();
    }
    return statements <= FEW_STATEMENTS ? MANY_RUNS : SOME_RUNS;
  }

  static int smallestTheme(Parameters parameters, int contributions) {
    if (parameters.smallestTheme() > 0) {
      return parameters.smallestTheme();
    }
    return 3 + (int) Math.max(0, Math.round(Math.log10(Math.max(1, contributions) / USUAL) * 3));
  }
}
