package fr.boucle.platform.vote.web;

import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.RuleOffer;
import org.jspecify.annotations.Nullable;

/**
 * A poll not yet counted.
 *
 * @param loop where it stands in the loop, null when it decides nothing about a round
 * @param poll the poll
 * @param rule its rule
 * @param ballots number of ballots cast, the only figure before closing
 * @param over true once the closing time has come
 * @param agent true when an agent is signed in and may vote with the account
 * @param errors what is to mend
 */
public record PollPage(
    @Nullable LoopPlace loop,
    Poll poll,
    RuleOffer rule,
    long ballots,
    boolean over,
    boolean agent,
    FormErrors errors)
    implements InLoop {}
