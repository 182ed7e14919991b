package fr.boucle.platform.solution.web;

import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.solution.Feasibility;
import fr.boucle.platform.ui.FormErrors;

/**
 * The sheet of an expert.
 *
 * @param view the proposal
 * @param problem the problem it answers
 * @param feasibility what was asked
 * @param form what is typed
 * @param errors what is to mend
 */
public record ExaminePage(
    ProposalView view,
    Problem problem,
    Feasibility feasibility,
    ExamineForm form,
    FormErrors errors) {}
