package fr.boucle.platform.consultation;

/**
 * A round was closed.
 *
 * @param round the round
 */
public record RoundClosed(RoundId round) {}
