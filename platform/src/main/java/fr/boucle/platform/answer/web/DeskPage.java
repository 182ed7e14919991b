package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.AnswerCounts;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.problem.Problem;

/**
 * What a round still awaits from those who answer.
 *
 * @param consultation title of the consultation
 * @param number number of the round
 * @param roundId identifier of the round
 * @param counts the counters
 * @param lines published problems
 * @param isolated true when isolated contributions await an answer
 */
public record DeskPage(
    String consultation,
    int number,
    long roundId,
    AnswerCounts counts,
    Page<Line> lines,
    boolean isolated) {

  /**
   * A problem to answer.
   *
   * @param problem the problem
   * @param answered true when an answer was given
   */
  public record Line(Problem problem, boolean answered) {}
}
