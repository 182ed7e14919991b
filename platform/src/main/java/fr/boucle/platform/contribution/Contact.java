package fr.boucle.platform.contribution;

import fr.boucle.platform.kernel.ReadableCode;

/**
 * Where the author of a contribution wishes to be answered.
 *
 * @param contribution the contribution
 * @param code its tracking code
 * @param email address, never shown
 */
public record Contact(ContributionId contribution, ReadableCode code, String email) {}
