package fr.boucle.platform.evaluation.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.evaluation.CarriedProblem;
import fr.boucle.platform.evaluation.Evaluations;
import fr.boucle.platform.evaluation.Indicator;
import fr.boucle.platform.evaluation.IndicatorId;
import fr.boucle.platform.evaluation.IndicatorState;
import fr.boucle.platform.evaluation.Review;
import fr.boucle.platform.problem.ProblemId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Indicators and reviews as the other rooms see them. */
@Service
class StoredEvaluations implements Evaluations {
  private final EvaluationStore store;

  StoredEvaluations(EvaluationStore store) {
    this.store = store;
  }

  @Override
  public List<IndicatorState> listStates(Collection<ProblemId> problems) {
    return store.listStates(problems);
  }

  @Override
  public boolean isReviewed(RoundId round) {
    return store.findReview(round).isPresent();
  }

  @Override
  public Optional<Review> findReview(RoundId round) {
    return store.findReview(round);
  }

  @Override
  public Optional<Indicator> findIndicator(IndicatorId id) {
    return store.find(id);
  }

  @Override
  public List<CarriedProblem> listCarriedTo(RoundId round) {
    return store.listCarriedTo(round);
  }
}
