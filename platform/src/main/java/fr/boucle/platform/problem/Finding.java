package fr.boucle.platform.problem;

import java.util.List;

/**
 * A problem with its figures, as those who review it and the public read it.
 *
 * @param id identifier
 * @param state where it stands
 * @param label what it is called
 * @param kind {@code PROBLEM}, {@code PROPOSAL} or {@code PRAISE}: what most of its sentences do
 * @param terms its most characteristic words, best first, empty when a person cut it
 * @param contributions number of contributions linked
 * @param people number of distinct people behind them
 * @param identical number of contributions whose text repeats another one
 * @param voteRank rank given by the vote, 0 before
 * @param rank decided rank, 0 before the decision or when dropped
 * @param reason why the decision departs from the vote, empty when it does not
 */
public record Finding(
    ProblemId id,
    ProblemState state,
    String label,
    String kind,
    List<String> terms,
    long contributions,
    long people,
    long identical,
    int voteRank,
    int rank,
    String reason) {
  public Finding {
    terms = List.copyOf(terms);
  }
}
