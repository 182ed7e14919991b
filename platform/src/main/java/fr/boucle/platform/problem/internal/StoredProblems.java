package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.ContestId;
import fr.boucle.platform.problem.Contested;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ProblemState;
import fr.boucle.platform.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The door of the room. */
@Service
class StoredProblems implements Problems {
  private final ProblemStore store;
  private final ContestStore contests;
  private final Contest contesting;

  StoredProblems(ProblemStore store, ContestStore contests, Contest contesting) {
    this.store = store;
    this.contests = contests;
    this.contesting = contesting;
  }

  @Override
  public Problem get(ProblemId id) {
    return store
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("no problem has id " + id.value()));
  }

  @Override
  public Optional<Problem> findPublished(ProblemId id) {
    return store.find(id).filter(problem -> problem.state() == ProblemState.PUBLISHED);
  }

  @Override
  public Page<Problem> listPublished(RoundId round, PageRequest page) {
    return store.listPublished(round, page);
  }

  @Override
  public List<Problem> listRetained(RoundId round) {
    return store.listRetained(round);
  }

  @Override
  public List<Problem> listOf(ContributionId contribution) {
    return store.listOf(contribution);
  }

  @Override
  public void readContributionsOf(ProblemId problem, Consumer<ContributionId> reader) {
    store.readContributionsOf(problem, reader);
  }

  @Override
  public List<Problem> list(Collection<ProblemId> ids) {
    return store.list(ids);
  }

  @Override
  public Result<ContestId> contest(ReadableCode code, ProblemId problem, String reason) {
    return contesting.contest(code, problem, reason);
  }

  @Override
  public List<Contested> listContests(ContributionId contribution) {
    return contests.listOf(contribution);
  }

  @Override
  public Result<ContestId> withdrawContest(ReadableCode code, ContestId contest) {
    return contesting.withdraw(code, contest);
  }
}
