package fr.boucle.platform.solution.web;

import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;

/**
 * The proposals of a round, problem by problem.
 *
 * @param loop the round
 * @param problems problems chosen to be treated, by rank, each with its proposals
 */
public record RoundSolutionsPage(LoopPlace loop, List<Group> problems) implements InLoop {
  public RoundSolutionsPage {
    problems = List.copyOf(problems);
  }

  /**
   * A problem and its proposals.
   *
   * @param problem the problem
   * @param proposals in order of arrival
   */
  public record Group(Problem problem, List<ProposalView> proposals) {
    public Group {
      proposals = List.copyOf(proposals);
    }
  }
}
