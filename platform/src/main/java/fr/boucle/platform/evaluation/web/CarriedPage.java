package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.evaluation.CarriedProblem;
import fr.boucle.platform.evaluation.IndicatorState;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;

/**
 * What the round before left to this one, and what had been done about it.
 *
 * @param consultation the consultation
 * @param round this round
 * @param carried the problems, in order
 * @param proposals what had been decided
 * @param states with what result
 */
public record CarriedPage(
    Consultation consultation,
    Round round,
    List<CarriedProblem> carried,
    List<Proposal> proposals,
    List<IndicatorState> states)
    implements InLoop {

  @Override
  public LoopPlace loop() {
    return consultation.at(round);
  }

  /** The adopted proposals to a problem. */
  public List<Proposal> adoptedFor(CarriedProblem problem) {
    return proposals.stream()
        .filter(one -> one.problem().equals(problem.problem()) && one.isAdopted())
        .toList();
  }

  /** The indicators of a problem. */
  public List<IndicatorState> statesOf(CarriedProblem problem) {
    return states.stream().filter(one -> one.problem().equals(problem.problem())).toList();
  }
}
