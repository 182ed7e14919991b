package fr.boucle.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * The place of a published problem in the order of treatment.
 *
 * @param voteRank rank given by the vote, from 1
 * @param rank rank decided, equal to the vote's unless a public reason says why; null when dropped
 * @param reason why the decision departs from the vote, empty when it does not
 */
public record Priority(int voteRank, @Nullable Integer rank, String reason) {}
