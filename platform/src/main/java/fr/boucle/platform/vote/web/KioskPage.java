package fr.boucle.platform.vote.web;

import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.RuleOffer;

/**
 * The first page of a machine that others use too.
 *
 * @param poll the poll
 * @param rule its rule
 * @param errors what is to mend
 */
public record KioskPage(Poll poll, RuleOffer rule, FormErrors errors) {}
