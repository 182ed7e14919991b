package fr.boucle.platform.vote.web;

import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollOption;
import java.util.List;

/**
 * A ballot to fill in.
 *
 * @param poll the poll
 * @param options in the random order of this voter
 * @param draw random number of the form
 * @param chosen keys ticked so far
 * @param errors what is to mend
 */
public record BallotPage(
    Poll poll, List<PollOption> options, String draw, List<String> chosen, FormErrors errors) {}
