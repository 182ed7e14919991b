package fr.boucle.platform.vote.web;

import fr.boucle.platform.vote.Poll;

/**
 * What the voter takes away.
 *
 * @param poll the poll
 * @param receipt receipt number
 * @param shared true on a machine that others use too
 */
public record ReceiptPage(Poll poll, String receipt, boolean shared) {}
