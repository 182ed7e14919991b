package fr.boucle.platform.commitment;

/**
 * Promises of a round as of a day.
 *
 * @param kept number kept
 * @param due number open and not late
 * @param late number open and late
 */
public record CommitmentCounts(long kept, long due, long late) {}
