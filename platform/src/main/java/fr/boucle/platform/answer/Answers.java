package fr.boucle.platform.answer;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
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
  Stretch<Answer> listIn(RoundId round, Cursor cursor, int size);

  /** Counts the answers of a round. */
  long countIn(RoundId round);

  /** Lists the answers to a problem, newest first. At most 50. */
  List<Answer> listTo(ProblemId problem);

  /** Lists the answers that reached a contribution, oldest first. At most 50. */
  List<Answer> listReaching(ContributionId contribution);

  /** Lists which of these problems have an answer. At most 500 ids. */
  Set<ProblemId> listAnswered(Collection<ProblemId> problems);

  /**
   * Lists the first contributions of a round that are in no problem and have no answer, in order.
   *
   * @param most how many at most
   */
  List<ContributionId> listIsolated(RoundId round, int most);

  /** Counts the answers of a round as of today; empty before the round opens. */
  Optional<AnswerCounts> count(RoundId round);
}
