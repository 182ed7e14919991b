package fr.boucle.platform.solution.web;

import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proposals to a problem.
 *
 * @param loop the round
 * @param problem the problem
 * @param proposals in order of arrival
 * @param closed why nobody like this visitor may propose now, null when they may
 */
public record ProblemSolutionsPage(
    LoopPlace loop, Problem problem, List<ProposalView> proposals, @Nullable String closed)
    implements InLoop {
  public ProblemSolutionsPage {
    proposals = List.copyOf(proposals);
  }

  /** Address of the form. */
  public String proposeHref() {
    return "/problemes/" + problem.id().value() + "/solutions/proposer";
  }
}
