package fr.boucle.platform.contribution;

import fr.boucle.platform.kernel.ReadableCode;

/**
 * What the person takes away (« accusé de réception »).
 *
 * @param contribution what was received
 * @param code tracking code (« code de suivi ») that opens its journey for ever
 */
public record Receipt(ContributionId contribution, ReadableCode code) {}
