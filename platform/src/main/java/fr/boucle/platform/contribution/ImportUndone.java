package fr.boucle.platform.contribution;

import fr.boucle.platform.consultation.RoundId;

/**
 * An import was undone: its contributions are gone.
 *
 * @param importId the import
 * @param round the round of its contributions
 * @param first smallest identifier of its contributions
 * @param last largest identifier of its contributions
 */
public record ImportUndone(
    ImportId importId, RoundId round, ContributionId first, ContributionId last) {}
