package fr.boucle.platform.commitment.web;

import fr.boucle.platform.kernel.Stretch;

/**
 * What a person owes.
 *
 * @param total how many promises are open
 * @param lines open promises by due date
 */
public record OwedPage(long total, Stretch<CommitmentLine> lines) {}
