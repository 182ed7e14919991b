package fr.boucle.platform.evaluation;

import fr.boucle.platform.consultation.RoundId;

/**
 * The review of a round was published.
 *
 * @param round the round
 */
public record RoundReviewed(RoundId round) {}
