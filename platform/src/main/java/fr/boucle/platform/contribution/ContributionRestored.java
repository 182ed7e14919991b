package fr.boucle.platform.contribution;

import fr.boucle.platform.consultation.RoundId;

/**
 * The refusal of a contribution was taken back: it is shown and counted again.
 *
 * @param contribution the contribution
 * @param round its round
 */
public record ContributionRestored(ContributionId contribution, RoundId round) {}
