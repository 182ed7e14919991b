package fr.boucle.platform.problem;

import fr.boucle.platform.consultation.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A recurring problem (« problème récurrent »).
 *
 * @param id identifier
 * @param round the round it comes from
 * @param state where it stands
 * @param label what it is called, at most a line
 * @param contributions number of contributions linked
 * @param people number of distinct people behind them
 * @param priority its place after the vote, null before
 */
public record Problem(
    ProblemId id,
    RoundId round,
    ProblemState state,
    String label,
    long contributions,
    long people,
    @Nullable Priority priority) {}
