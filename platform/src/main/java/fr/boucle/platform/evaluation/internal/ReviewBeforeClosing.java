package fr.boucle.platform.evaluation.internal;

import fr.boucle.platform.consultation.ClosingCondition;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.kernel.Reason;
import java.util.List;
import org.springframework.stereotype.Component;

/** No round is closed before its review is published (R12). */
@Component
class ReviewBeforeClosing implements ClosingCondition {
  private final EvaluationStore store;

  ReviewBeforeClosing(EvaluationStore store) {
    this.store = store;
  }

  @Override
  public List<Reason> objectionsTo(RoundId round) {
    return store.findReview(round).isPresent()
        ? List.of()
        : List.of(Reason.of("evaluation.refusal.notReviewed"));
  }
}
