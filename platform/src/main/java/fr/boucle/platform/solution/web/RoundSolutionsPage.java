package fr.boucle.platform.solution.web;

import fr.boucle.platform.problem.Problem;
import java.util.List;

/**
 * The proposals of a round, problem by problem.
 *
 * @param consultation title of the consultation
 * @param number number of the round
 * @param roundHref address of the round
 * @param problems problems chosen to be treated, by rank, each with its proposals
 */
public record RoundSolutionsPage(
    String consultation, int number, String roundHref, List<Group> problems) {
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
