package fr.boucle.platform.answer;

import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.problem.ProblemId;

/** What an answer is about, hence whom it reaches. */
public sealed interface Aim {

  /** Every contribution linked to a problem, now or after a correction. */
  record AtProblem(ProblemId problem) implements Aim {}

  /** Every contribution of the round that is in no problem and has no answer yet. */
  record AtIsolated() implements Aim {}

  /** One contribution. */
  record AtContribution(ContributionId contribution) implements Aim {}
}
