package fr.boucle.platform.answer;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.problem.ProblemId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The door of the room: what was answered, and to whom. */
public interface Answers {

  /** Finds an answer. */
  Optional<Answer> find(AnswerId id);

  /** Lists the answers of a round, newest first. */
  Page<Answer> listIn(RoundId round, PageRequest page);

  /** Lists the answers to a problem, newest first. At most 50. */
  List<Answer> listTo(ProblemId problem);

  /** Lists the answers that reached a contribution, oldest first. At most 50. */
  List<Answer> listReaching(ContributionId contribution);

  /** Lists which of these problems have an answer. At most 500 ids. */
  Set<ProblemId> listAnswered(Collection<ProblemId> problems);

  /**
   * Lists the contributions of a round that are in no problem and have no answer, in order. At most
   * 200.
   */
  List<ContributionId> listIsolated(RoundId round, PageRequest page);

  /** Counts the answers of a round as of today; empty before the round opens. */
  Optional<AnswerCounts> count(RoundId round);
}
