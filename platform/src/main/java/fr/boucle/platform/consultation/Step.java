package fr.boucle.platform.consultation;

import java.util.Arrays;

/** The five steps of the loop, in order. */
public enum Step {
  /** « Recueillir ». */
  COLLECT(1),
  /** « Repérer ». */
  DETECT(2),
  /** « Décider ». */
  DECIDE(3),
  /** « Concevoir ». */
  DESIGN(4),
  /** « Évaluer ». */
  EVALUATE(5);

  private final int rank;

  Step(int rank) {
    this.rank = rank;
  }

  /** Rank in the loop, from 1. */
  public int rank() {
    return rank;
  }

  /**
   * Gives the step of a rank.
   *
   * @param rank in [1..5]
   */
  public static Step ofRank(int rank) {
    return Arrays.stream(values())
        .filter(step -> step.rank == rank)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("rank (%d) must be in [1..5]".formatted(rank)));
  }
}
