package fr.boucle.platform.contribution.web;

import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;

/**
 * The contributions that are not shown, for agents.
 *
 * @param round identifier of the round
 * @param loop where the round stands
 * @param total how many
 * @param page some of them, newest first
 */
public record RefusedPage(long round, LoopPlace loop, long total, Stretch<ContributionLine> page)
    implements InLoop {}
