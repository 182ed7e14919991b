package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.internal.JourneyStore.Book;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.Problems;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the journeys and links of a round to what the rooms before say now: after an import, its
 * undoing, a publication or a correction. Only differences are written, in slices that own their
 * transaction; running it again changes nothing.
 */
@Service
class FollowRound {
  private static final int SLICE = 5_000;
  private static final int PROBLEMS_PER_PAGE = 200;

  private final JourneyStore journeys;
  private final AnswerStore answers;
  private final Contributions contributions;
  private final Problems problems;
  private final KeepRoundPromise promise;
  private final TransactionOperations transactions;

  FollowRound(
      JourneyStore journeys,
      AnswerStore answers,
      Contributions contributions,
      Problems problems,
      KeepRoundPromise promise,
      TransactionOperations transactions) {
    this.journeys = journeys;
    this.answers = answers;
    this.contributions = contributions;
    this.problems = problems;
    this.promise = promise;
    this.transactions = transactions;
  }

  /** Follows a round up to the version wanted when it begins. */
  void follow(RoundId round) {
    Book book = promise.open(round);
    followContributions(round);
    followProblems(round);
    transactions.executeWithoutResult(status -> {
      promise.settle(round);
      journeys.markFollowed(round, book.wanted());
    });
  }

  private void followContributions(RoundId round) {
    // What was noted is read first: a contribution that comes in meanwhile is then never removed.
    Ids noted = journeys.readContributions(round);
    var said = new Ids();
    contributions.readAll(round, contribution -> said.add(contribution.id().value()));
    said.minus(noted).inSlices(SLICE, ids -> inTransaction(() -> journeys.add(round, ids)));
    noted.minus(said).inSlices(SLICE, ids -> inTransaction(() -> journeys.remove(round, ids)));
  }

  private void followProblems(RoundId round) {
    Set<ProblemId> published = new HashSet<>();
    Page<Problem> page;
    int number = 0;
    do {
      page = problems.listPublished(round, PageRequest.of(number++, PROBLEMS_PER_PAGE));
      for (Problem problem : page.items()) {
        published.add(problem.id());
        followProblem(round, problem.id());
      }
    } while (page.hasNext());
    journeys.listLinkedProblems(round).stream()
        .filter(problem -> !published.contains(problem))
        .forEach(problem -> unlink(problem, journeys.readLinked(problem)));
  }

  private void followProblem(RoundId round, ProblemId problem) {
    Ids noted = journeys.readLinked(problem);
    var linked = new Ids();
    problems.readContributionsOf(problem, contribution -> linked.add(contribution.value()));
    Ids newly = linked.minus(noted);
    unlink(problem, noted.minus(linked));
    newly.inSlices(SLICE, ids -> inTransaction(() -> journeys.link(round, problem, ids)));
    if (!newly.isEmpty()) {
      inTransaction(() -> answers.deliverAgain(problem));
    }
  }

  private void unlink(ProblemId problem, Ids contributions) {
    contributions.inSlices(SLICE, ids -> inTransaction(() -> journeys.unlink(problem, ids)));
  }

  private void inTransaction(Runnable change) {
    transactions.executeWithoutResult(status -> change.run());
  }
}
