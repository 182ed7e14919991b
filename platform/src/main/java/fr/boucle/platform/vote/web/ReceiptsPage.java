package fr.boucle.platform.vote.web;

import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import fr.boucle.platform.vote.Poll;
import org.jspecify.annotations.Nullable;

/**
 * Receipt numbers of all accepted ballots.
 *
 * @param loop where it stands in the loop, null when it decides nothing about a round
 * @param poll the poll
 * @param receipts numbers in alphabetical order
 * @param asked number looked for, empty when none is
 * @param found true when the number looked for is among them
 */
public record ReceiptsPage(
    @Nullable LoopPlace loop, Poll poll, Page<String> receipts, String asked, boolean found)
    implements InLoop {}
