package fr.boucle.platform.contribution;

import fr.boucle.platform.consultation.RoundId;

/**
 * A contribution was refused: it is no longer shown nor counted, and its author is told why.
 *
 * @param contribution the contribution
 * @param round its round
 */
public record ContributionRefused(ContributionId contribution, RoundId round) {}
