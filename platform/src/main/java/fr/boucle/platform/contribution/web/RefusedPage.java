package fr.boucle.platform.contribution.web;

import fr.boucle.platform.kernel.Page;

/**
 * The contributions that are not shown, for agents.
 *
 * @param round identifier of the round
 * @param title of the consultation
 * @param number of the round
 * @param page one page of them
 */
public record RefusedPage(long round, String title, int number, Page<ContributionLine> page) {}
