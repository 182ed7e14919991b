package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.ui.FormErrors;
import java.util.List;

/**
 * The form that attaches an indicator to an adopted proposal.
 *
 * @param proposal the proposal
 * @param owners who may measure
 * @param form what was typed
 * @param errors what is to mend
 */
public record DefinePage(
    Proposal proposal, List<Account> owners, IndicatorForm form, FormErrors errors) {}
