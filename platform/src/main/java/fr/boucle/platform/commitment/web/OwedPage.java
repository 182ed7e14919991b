package fr.boucle.platform.commitment.web;

import fr.boucle.platform.kernel.Page;

/**
 * What a person owes.
 *
 * @param lines open promises by due date
 */
public record OwedPage(Page<CommitmentLine> lines) {}
