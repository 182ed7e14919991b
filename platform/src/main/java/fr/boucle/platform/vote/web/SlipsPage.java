package fr.boucle.platform.vote.web;

import fr.boucle.platform.vote.Poll;
import java.util.List;

/**
 * Slips to print, one per code; the only time the codes can be read.
 *
 * @param poll the poll
 * @param address where to vote
 * @param codes one per slip
 */
public record SlipsPage(Poll poll, String address, List<String> codes) {}
