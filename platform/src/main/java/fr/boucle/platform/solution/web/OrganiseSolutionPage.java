package fr.boucle.platform.solution.web;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.ui.FormErrors;
import java.util.List;

/**
 * What an organiser does with a proposal.
 *
 * @param view the proposal
 * @param problem the problem it answers
 * @param respondents who may be asked
 * @param ask the question being typed
 * @param decision the decision being typed
 * @param errors what is to mend
 */
public record OrganiseSolutionPage(
    ProposalView view,
    Problem problem,
    List<Account> respondents,
    AskForm ask,
    DecisionForm decision,
    FormErrors errors) {
  public OrganiseSolutionPage {
    respondents = List.copyOf(respondents);
  }
}
