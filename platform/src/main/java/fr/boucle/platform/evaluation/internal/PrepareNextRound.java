package fr.boucle.platform.evaluation.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.evaluation.Evaluations;
import fr.boucle.platform.evaluation.IndicatorState;
import fr.boucle.platform.evaluation.Outcome;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.Problems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares the next round with what this one left unresolved: every published problem that no
 * adopted proposal is known to have solved (R60).
 */
@Service
public class PrepareNextRound {
  // A round begins with the problems people put first; beyond that a list is not read.
  private static final int MOST_CARRIED = 100;

  private final EvaluationStore store;
  private final Evaluations evaluations;
  private final Consultations consultations;
  private final Problems problems;

  PrepareNextRound(
      EvaluationStore store,
      Evaluations evaluations,
      Consultations consultations,
      Problems problems) {
    this.store = store;
    this.evaluations = evaluations;
    this.consultations = consultations;
    this.problems = problems;
  }

  /** Prepares the draft of the next round; refused while the review is not published. */
  @Transactional
  public Result<RoundId> prepare(RoundId round, AccountId by) {
    if (!evaluations.isReviewed(round)) {
      return Result.refused(Reason.of("evaluation.refusal.notReviewed"));
    }
    Result<RoundId> opened = consultations.openNextRound(round, by);
    if (opened instanceof Result.Accepted<RoundId>(RoundId next)) {
      carry(round, next);
    }
    return opened;
  }

  /** Hands over to a round what the one before left unresolved; twice changes nothing. */
  void carry(RoundId from, RoundId next) {
    store.carry(next, from, listUnresolved(from));
  }

  private List<Problem> listUnresolved(RoundId round) {
    List<Problem> published =
        problems.listPublished(round, PageRequest.of(0, MOST_CARRIED)).items();
    List<ProblemId> ids = published.stream().map(Problem::id).toList();
    Set<ProblemId> solved =
        evaluations.listStates(ids).stream()
            .filter(state -> state.outcome() == Outcome.WORKED)
            .map(IndicatorState::problem)
            .collect(Collectors.toSet());
    return published.stream().filter(problem -> !solved.contains(problem.id())).toList();
  }
}
