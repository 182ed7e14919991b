package fr.boucle.platform.evaluation;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.problem.ProblemId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The door of the room: did it work. */
public interface Evaluations {

  /** Lists, for these problems, the latest measure of each indicator. At most 500. */
  List<IndicatorState> listStates(Collection<ProblemId> problems);

  /** True when the review (« bilan ») of a round is published. */
  boolean isReviewed(RoundId round);

  /** Finds the published review of a round. */
  Optional<Review> findReview(RoundId round);

  /** Finds an indicator with its measures. */
  Optional<Indicator> findIndicator(IndicatorId id);

  /** Lists what the round before left unresolved to this one, in order. At most 500. */
  List<CarriedProblem> listCarriedTo(RoundId round);
}
