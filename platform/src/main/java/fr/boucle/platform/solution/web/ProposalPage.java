package fr.boucle.platform.solution.web;

import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.solution.Decision;
import fr.boucle.platform.solution.Feasibility;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import org.jspecify.annotations.Nullable;

/**
 * A proposal and what became of it.
 *
 * @param loop the round
 * @param view the proposal
 * @param problem the problem it answers
 * @param canOrganise true when the visitor may ask for an examination and decide
 */
public record ProposalPage(LoopPlace loop, ProposalView view, Problem problem, boolean canOrganise)
    implements InLoop {

  /** What was found, null while it is awaited or was not asked. */
  public Feasibility.@Nullable Sheet sheet() {
    Feasibility feasibility = view.feasibility();
    return feasibility == null ? null : feasibility.sheet();
  }

  /** The decision when it was adopted, null otherwise. */
  public Decision.@Nullable Adopted adopted() {
    return view.proposal().decision() instanceof Decision.Adopted adopted ? adopted : null;
  }
}
