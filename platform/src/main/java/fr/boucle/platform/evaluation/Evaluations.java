package fr.boucle.platform.evaluation;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.problem.ProblemId;
import java.util.Collection;
import java.util.List;

/** The door of the room: did it work. */
public interface Evaluations {

  /** Lists, for these problems, the latest measure of each indicator. At most 500. */
  List<IndicatorState> listStates(Collection<ProblemId> problems);

  /** True when the review (« bilan ») of a round is published. */
  boolean isReviewed(RoundId round);
}
