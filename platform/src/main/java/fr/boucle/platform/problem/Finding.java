package fr.boucle.platform.problem;

import java.util.List;

/**
 * A problem with its figures, as those who review it and the public read it.
 *
 * @param id identifier
 * @param state where it stands
 * @param label what it is called
 * @param named whether that is a name; if not, the label lists the words most characteristic of it
 * @param kind {@code PROBLEM}, {@code PROPOSAL} or {@code PRAISE}: what most of its sentences do
 * @param terms its most characteristic words, best first, empty when a person cut it
 * @param counts who stands behind it
 * @param here who stands behind it in the part shown, the same as {@code counts} for the whole
 * @param voteRank rank given by the vote, 0 before
 * @param rank decided rank, 0 before the decision or when dropped
 * @param reason why the decision departs from the vote, empty when it does not
 * @param place key of its place in the published list, smallest first
 */
public record Finding(
    ProblemId id,
    ProblemState state,
    String label,
    boolean named,
    String kind,
    List<String> terms,
    Counts counts,
    Here here,
    int voteRank,
    int rank,
    String reason,
    long place) {
  public Finding {
    terms = List.copyOf(terms);
  }

  /**
   * Who stands behind a problem.
   *
   * @param contributions number of contributions linked
   * @param people number of distinct people behind them
   * @param identical number of contributions whose text repeats another one
   * @param nearIdentical number of contributions, not counted in {@code identical}, that repeat
   *     another one with light edits
   */
  public record Counts(long contributions, long people, long identical, long nearIdentical) {}

  /** Contributions and people of a problem in the part of the round that is shown. */
  public record Here(long contributions, long people) {}
}
