package fr.boucle.analysis;

/**
 * Everything that decides the result besides the texts and the model; stored whole in the
 * provenance.
 *
 * @param seed of every pseudo-random choice
 * @param neighbours longest list of neighbours, 1 or more; shorter in a corpus of fewer than its
 *     square
 * @param lexicalWeight weight of the neighbours by words, 0 or more; counts half between clauses
 * @param denseWeight weight of the neighbours by meaning, 0 or more
 * @param consensusRuns runs of the community search whose agreement makes the groups; 0 lets the
 *     method choose from the size of the corpus
 * @param granularity multiplies the resolution found by the method: above 1 gives smaller themes,
 *     below 1 larger ones
 * @param smallestTheme least number of distinct contributions in a theme; 0 lets the method choose
 *     from the size of the corpus
 * @param attachThreshold least share in [0..1] of a sentence's neighbourhood that must point to a
 *     theme for it to join as a weak member
 * @param evidence number of verbatims shown per theme
 */
public record Parameters(
    long seed,
    int neighbours,
    double lexicalWeight,
    double denseWeight,
    int consensusRuns,
    double granularity,
    int smallestTheme,
    double attachThreshold,
    int evidence) {
  public Parameters {
    require(neighbours >= 1, "neighbours", neighbours, "1 or more");
    require(lexicalWeight >= 0, "lexicalWeight", lexicalWeight, "0 or more");
    require(denseWeight >= 0, "denseWeight", denseWeight, "0 or more");
    require(consensusRuns >= 0, "consensusRuns", consensusRuns, "0 or more");
    require(granularity > 0, "granularity", granularity, "above 0");
    require(smallestTheme >= 0, "smallestTheme", smallestTheme, "0 or more");
    require(
        attachThreshold >= 0 && attachThreshold <= 1,
        "attachThreshold",
        attachThreshold,
        "in [0..1]");
    require(evidence >= 1, "evidence", evidence, "1 or more");
  }

  /** Returns the settings measured in {@code docs/bench/detection.md}. */
  public static Parameters standard() {
    return new Parameters(20_260_101L, 15, 1, 1, 0, 1, 0, 0.35, 3);
  }

  /** Returns the same settings with another seed. */
  public Parameters withSeed(long seed) {
    return new Parameters(
        seed,
        neighbours,
        lexicalWeight,
        denseWeight,
        consensusRuns,
        granularity,
        smallestTheme,
        attachThreshold,
        evidence);
  }

  /** Returns the same settings with other weights of the two views. */
  public Parameters withWeights(double lexicalWeight, double denseWeight) {
    return new Parameters(
        seed,
        neighbours,
        lexicalWeight,
        denseWeight,
        consensusRuns,
        granularity,
        smallestTheme,
        attachThreshold,
        evidence);
  }

  /** Returns the same settings with finer (above 1) or coarser (below 1) themes. */
  public Parameters withGranularity(double granularity) {
    return new Parameters(
        seed,
        neighbours,
        lexicalWeight,
        denseWeight,
        consensusRuns,
        granularity,
        smallestTheme,
        attachThreshold,
        evidence);
  }

  /** Returns the same settings with another least number of contributions in a theme. */
  public Parameters withSmallestTheme(int smallestTheme) {
    return new Parameters(
        seed,
        neighbours,
        lexicalWeight,
        denseWeight,
        consensusRuns,
        granularity,
        smallestTheme,
        attachThreshold,
        evidence);
  }

  private static void require(boolean holds, String name, Object value, String advice) {
    if (!holds) {
      throw new IllegalArgumentException(name + " (" + value + ") must be " + advice);
    }
  }
}
