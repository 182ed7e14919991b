package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.AnswerCounts;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;

/**
 * What a round still awaits from those who answer.
 *
 * @param loop where the round stands
 * @param roundId identifier of the round
 * @param counts the counters
 * @param lines published problems
 * @param isolated true when isolated contributions await an answer
 */
public record DeskPage(
    LoopPlace loop, long roundId, AnswerCounts counts, Page<Line> lines, boolean isolated)
    implements InLoop {

  /**
   * A problem to answer.
   *
   * @param problem the problem
   * @param answered true when an answer was given
   */
  public record Line(Problem problem, boolean answered) {}
}
