package fr.boucle.platform.solution.web;

import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;

/**
 * The form of a proposal.
 *
 * @param loop the round
 * @param problem the problem it answers
 * @param form what is typed
 * @param errors what is to mend
 * @param byAgent true when an agent proposes
 */
public record ProposePage(
    LoopPlace loop, Problem problem, ProposalForm form, FormErrors errors, boolean byAgent)
    implements InLoop {}
