package fr.boucle.platform.commitment;

/**
 * A promise was kept.
 *
 * @param id the commitment
 */
public record CommitmentKept(CommitmentId id) {}
