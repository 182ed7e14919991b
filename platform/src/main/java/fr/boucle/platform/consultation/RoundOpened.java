package fr.boucle.platform.consultation;

/**
 * A round was opened to the public.
 *
 * @param round the round
 */
public record RoundOpened(RoundId round) {}
