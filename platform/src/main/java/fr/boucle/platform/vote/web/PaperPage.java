package fr.boucle.platform.vote.web;

import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.vote.Poll;
import org.jspecify.annotations.Nullable;

/**
 * Where an agent begins to copy a paper ballot.
 *
 * @param poll the poll
 * @param ballots number of ballots cast
 * @param over true once the closing time has come
 * @param receipt receipt number of the ballot just copied, null at first
 * @param errors what is to mend
 */
public record PaperPage(
    Poll poll, long ballots, boolean over, @Nullable String receipt, FormErrors errors) {}
