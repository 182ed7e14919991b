package fr.boucle.platform.commitment;

/** Identifier of a commitment. */
public record CommitmentId(long value) {}
