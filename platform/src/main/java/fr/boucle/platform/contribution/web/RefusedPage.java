package fr.boucle.platform.contribution.web;

import fr.boucle.platform.kernel.Stretch;

/**
 * The contributions that are not shown, for agents.
 *
 * @param round identifier of the round
 * @param title of the consultation
 * @param number of the round
 * @param total how many
 * @param page some of them, newest first
 */
public record RefusedPage(
    long round, String title, int number, long total, Stretch<ContributionLine> page) {}
