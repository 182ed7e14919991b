package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.commitment.CommitmentCounts;
import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.evaluation.IndicatorState;
import fr.boucle.platform.evaluation.Review;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.ui.Card;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review of a round (« bilan »): what was said, chosen, done, with what result, and what
 * remains. Every figure is counted by the room that owns it.
 *
 * @param consultation the consultation
 * @param round the round
 * @param contributions number of contributions
 * @param published number of published problems
 * @param problems the problems people put first, at most twenty
 * @param proposals the proposals of the round
 * @param states where the indicators of those problems stand
 * @param promises promises of the round
 * @param figures what rooms further down the loop add
 * @param review the published review, null before
 * @param organiser true when the reader may publish it
 * @param lessons what was typed
 * @param errors what is to mend
 */
public record ReviewPage(
    Consultation consultation,
    Round round,
    long contributions,
    long published,
    List<Problem> problems,
    List<Proposal> proposals,
    List<IndicatorState> states,
    CommitmentCounts promises,
    List<Card> figures,
    @Nullable Review review,
    boolean organiser,
    String lessons,
    FormErrors errors)
    implements InLoop {

  @Override
  public LoopPlace loop() {
    return consultation.at(round);
  }

  /** The proposals to a problem. */
  public List<Proposal> proposalsTo(Problem problem) {
    return proposals.stream().filter(one -> one.problem().equals(problem.id())).toList();
  }

  /** The indicators of a problem. */
  public List<IndicatorState> statesOf(Problem problem) {
    return states.stream().filter(one -> one.problem().equals(problem.id())).toList();
  }

  /** Number of adopted proposals. */
  public long adopted() {
    return proposals.stream().filter(Proposal::isAdopted).count();
  }

  /** Number of proposals that were declined. */
  public long declined() {
    return proposals.stream().filter(one -> one.decision() != null && !one.isAdopted()).count();
  }
}
