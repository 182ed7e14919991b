package fr.boucle.platform.problem.internal;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.DoubleReadingId;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.Verdict;
import fr.boucle.platform.problem.internal.DoubleReadingStore.Decided;
import fr.boucle.platform.problem.internal.DoubleReadingStore.Said;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two analysts read the same problem, or the same link, the second without seeing the first's word
 * (« double lecture »). Nothing moves by it: a person acts on what they agree on.
 */
@Service
public class ReadTwice {
  private static final int LONGEST = 1_000;

  private final DoubleReadingStore readings;
  private final ProblemStore problems;
  private final VoiceStore voices;
  private final Accounts accounts;
  private final Clock clock;

  ReadTwice(
      DoubleReadingStore readings,
      ProblemStore problems,
      VoiceStore voices,
      Accounts accounts,
      Clock clock) {
    this.readings = readings;
    this.problems = problems;
    this.voices = voices;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Gives a first verdict and asks for a second one.
   *
   * @param chosen contributions whose place is doubtful; none to have the problem itself read
   * @param givenTo the second analyst, null for any other
   */
  @Transactional
  public Result<ProblemId> ask(
      ProblemId id,
      Collection<Long> chosen,
      Optional<Verdict> verdict,
      String note,
      @Nullable AccountId givenTo,
      AccountId by) {
    Optional<Problem> problem = problems.find(id);
    if (problem.isEmpty()) {
      return Result.refused(Reason.of("problem.refusal.gone"));
    }
    if (verdict.isEmpty() || note.length() > LONGEST) {
      return Result.refused(Reason.on("verdict", "problem.refusal.verdict", LONGEST));
    }
    if (by.equals(givenTo) || !isAnalyst(givenTo)) {
      return Result.refused(Reason.on("givenTo", "problem.refusal.secondReader"));
    }
    if (!chosen.stream().allMatch(one -> voices.find(id, one).isPresent())) {
      return Result.refused(Reason.of("problem.refusal.notHere"));
    }
    Said said = new Said(by, verdict.get(), note.strip(), clock.instant());
    List<Long> links = chosen.stream().distinct().toList();
    boolean opened =
        links.isEmpty()
            ? open(problem.get(), null, givenTo, said)
            : links.stream().filter(link -> open(problem.get(), link, givenTo, said)).count() > 0;
    return opened
        ? Result.accepted(id)
        : Result.refused(Reason.of("problem.refusal.alreadyReadTwice"));
  }

  private boolean open(
      Problem problem, @Nullable Long contribution, @Nullable AccountId givenTo, Said said) {
    Optional<DoubleReadingId> opened =
        readings.insert(problem.round(), problem.id(), contribution, givenTo);
    opened.ifPresent(reading -> readings.insertVerdict(reading, 1, said));
    return opened.isPresent();
  }

  private boolean isAnalyst(@Nullable AccountId account) {
    return account == null
        || accounts.listWithRole(Role.ANALYST).stream().anyMatch(one -> one.id().equals(account));
  }

  /** Gives the second verdict. */
  @Transactional
  public Result<DoubleReadingId> read(
      DoubleReadingId id, Optional<Verdict> verdict, String note, AccountId by) {
    if (verdict.isEmpty() || note.length() > LONGEST) {
      return Result.refused(Reason.on("verdict-" + id.value(), "problem.refusal.verdict", LONGEST));
    }
    if (!readings.lockFor(id, by)) {
      return Result.refused(Reason.of("problem.refusal.notYourReading"));
    }
    readings.insertVerdict(id, 2, new Said(by, verdict.get(), note.strip(), clock.instant()));
    readings.compare(id);
    return Result.accepted(id);
  }

  /** Decides between two verdicts that differ, with a reason. */
  @Transactional
  public Result<DoubleReadingId> decide(
      DoubleReadingId id, Optional<Verdict> decision, String reason, AccountId by) {
    if (decision.isEmpty() || decision.get() == Verdict.UNSURE) {
      return Result.refused(
          Reason.on("decision-" + id.value(), "problem.refusal.decision", LONGEST));
    }
    if (reason.isBlank() || reason.length() > LONGEST) {
      return Result.refused(Reason.on("reason-" + id.value(), "problem.refusal.why", LONGEST));
    }
    return readings.decide(id, new Decided(decision.get(), reason.strip(), by, clock.instant()))
        ? Result.accepted(id)
        : Result.refused(Reason.of("problem.refusal.settled"));
  }
}
