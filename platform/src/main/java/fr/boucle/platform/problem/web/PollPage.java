package fr.boucle.platform.problem.web;

import fr.boucle.platform.ui.FormErrors;

/**
 * Opening the vote on the priorities.
 *
 * @param place where
 * @param problems number of published problems
 * @param form what was typed
 * @param errors what is to mend
 */
public record PollPage(RoundPlace place, long problems, PollForm form, FormErrors errors) {}
