package fr.boucle.platform.commitment;

/**
 * A reminder is due to the debtor, or to the fallback once the date has passed.
 *
 * @param id the commitment
 * @param late true when the due date has passed
 */
public record CommitmentReminded(CommitmentId id, boolean late) {}
