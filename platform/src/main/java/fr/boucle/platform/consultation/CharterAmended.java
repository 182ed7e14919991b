package fr.boucle.platform.consultation;

/**
 * What an open round promises was changed, in public.
 *
 * @param round the round
 */
public record CharterAmended(RoundId round) {}
