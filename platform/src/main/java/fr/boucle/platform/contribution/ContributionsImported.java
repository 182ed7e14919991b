package fr.boucle.platform.contribution;

import fr.boucle.platform.consultation.RoundId;

/**
 * A file was imported; one event for all its rows.
 *
 * @param importId the import
 * @param round the round of its contributions
 * @param first smallest identifier of its contributions
 * @param last largest identifier of its contributions; every contribution of the round between both
 *     that belongs to the import is concerned
 * @param count number of contributions
 */
public record ContributionsImported(
    ImportId importId, RoundId round, ContributionId first, ContributionId last, long count) {}
