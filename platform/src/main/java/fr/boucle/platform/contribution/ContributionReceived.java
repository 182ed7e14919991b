package fr.boucle.platform.contribution;

import fr.boucle.platform.consultation.RoundId;

/**
 * A contribution was received.
 *
 * @param contribution the contribution
 * @param round its round
 */
public record ContributionReceived(ContributionId contribution, RoundId round) {}
