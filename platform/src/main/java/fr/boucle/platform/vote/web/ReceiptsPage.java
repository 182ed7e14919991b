package fr.boucle.platform.vote.web;

import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.vote.Poll;

/**
 * Receipt numbers of all accepted ballots.
 *
 * @param poll the poll
 * @param receipts numbers in alphabetical order
 * @param asked number looked for, empty when none is
 * @param found true when the number looked for is among them
 */
public record ReceiptsPage(Poll poll, Page<String> receipts, String asked, boolean found) {}
