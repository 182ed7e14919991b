package fr.boucle.platform.problem;

import fr.boucle.platform.consultation.RoundId;

/**
 * The list of problems of a round was published, or published again after a correction.
 *
 * @param round the round
 * @param count number of published problems
 */
public record ProblemsPublished(RoundId round, long count) {}
