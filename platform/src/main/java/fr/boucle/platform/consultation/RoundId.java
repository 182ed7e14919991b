package fr.boucle.platform.consultation;

/** Identifier of a round. */
public record RoundId(long value) {}
