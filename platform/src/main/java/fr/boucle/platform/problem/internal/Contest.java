package fr.boucle.platform.problem.internal;

import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.ContestId;
import fr.boucle.platform.problem.ProblemId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives and settles « mal classé ». */
@Service
public class Contest {
  private static final int LONGEST = 1_000;

  private final Contributions contributions;
  private final ContestStore contests;
  private final Clock clock;

  Contest(Contributions contributions, ContestStore contests, Clock clock) {
    this.contributions = contributions;
    this.contests = contests;
    this.clock = clock;
  }

  @Transactional
  public Result<ContestId> contest(ReadableCode code, ProblemId problem, String reason) {
    if (reason.length() > LONGEST) {
      return Result.refused(Reason.on("reason", "problem.refusal.long", LONGEST));
    }
    Optional<Contribution> contribution = contributions.findByCode(code);
    if (contribution.isEmpty()) {
      return Result.refused(Reason.of("problem.refusal.notYours"));
    }
    return contests
        .insert(
            contribution.get().round(),
            contribution.get().id(),
            problem,
            reason.strip(),
            clock.instant())
        .<Result<ContestId>>map(Result::accepted)
        .orElseGet(() -> Result.refused(Reason.of("problem.refusal.notYours")));
  }

  /** Takes a contest back, at the wish of the author. */
  @Transactional
  public Result<ContestId> withdraw(ReadableCode code, ContestId contest) {
    return contributions
        .findByCode(code)
        .filter(mine -> contests.withdraw(contest, mine.id(), clock.instant()))
        .<Result<ContestId>>map(done -> Result.accepted(contest))
        .orElseGet(() -> Result.refused(Reason.of("problem.refusal.settled")));
  }

  /** Leaves the contribution where it is, with a reply its author will read. */
  @Transactional
  public Result<ContestId> keep(ContestId contest, String reply, AccountId by) {
    if (reply.isBlank() || reply.length() > LONGEST) {
      return Result.refused(Reason.on("reply", "problem.refusal.reply", LONGEST));
    }
    return contests.keep(contest, reply.strip(), by, clock.instant())
        ? Result.accepted(contest)
        : Result.refused(Reason.of("problem.refusal.settled"));
  }

  /** Takes up again a contest whose contribution was left in place: it waits in the queue anew. */
  @Transactional
  public Result<ContestId> reopen(ContestId contest, AccountId by) {
    return contests.reopen(contest, by, clock.instant())
        ? Result.accepted(contest)
        : Result.refused(Reason.of("problem.refusal.notKept"));
  }
}
