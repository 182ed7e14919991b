package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.Document;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.problem.ActKind;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ProblemState;
import fr.boucle.platform.problem.ProblemsPublished;
import fr.boucle.platform.problem.ReviewAct;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to the list of problems. Every act is signed, dated and holds its inverse. */
@Service
public class Review {
  private static final int LONGEST_LABEL = 200;

  private final ActStore acts;
  private final ProblemStore problems;
  private final DraftStore drafts;
  private final RunStore runs;
  private final ContestStore contests;
  private final MapStore map;
  private final Cuttings cuttings;
  private final Contributions contributions;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Review(
      ActStore acts,
      ProblemStore problems,
      DraftStore drafts,
      RunStore runs,
      ContestStore contests,
      MapStore map,
      Cuttings cuttings,
      Contributions contributions,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.acts = acts;
    this.problems = problems;
    this.drafts = drafts;
    this.runs = runs;
    this.contests = contests;
    this.map = map;
    this.cuttings = cuttings;
    this.contributions = contributions;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public Result<ProblemId> rename(ProblemId id, String label, AccountId by) {
    String name = label.strip();
    if (name.isEmpty() || name.length() > LONGEST_LABEL) {
      return Result.refused(Reason.on("label", "problem.refusal.label", LONGEST_LABEL));
    }
    return on(
        id,
        ActKind.RENAMED,
        problem -> {
          long act = insert(problem, ActKind.RENAMED, List.of(problem.label(), name), by);
          acts.change(act, id, name, null);
          return done(act, problem, by, id);
        });
  }

  /** Pours a problem into another, which keeps its name. */
  @Transactional
  public Result<ProblemId> merge(ProblemId from, ProblemId into, AccountId by) {
    if (from.equals(into)) {
      return Result.refused(Reason.on("into", "problem.refusal.same"));
    }
    return on(
        from,
        ActKind.MERGED,
        source ->
            other(
                source,
                into,
                ActKind.MERGED,
                target -> {
                  List<Long> all = acts.listContributions(from);
                  long act =
                      insert(source, ActKind.MERGED, List.of(source.label(), target.label()), by);
                  acts.change(act, from, null, "GONE");
                  acts.change(act, into, null, null);
                  acts.add(act, from, into, all);
                  acts.remove(act, from, all);
                  return done(act, source, by, into);
                }));
  }

  /** Takes some contributions of a problem out into a new one. */
  @Transactional
  public Result<ProblemId> split(
      ProblemId from, Collection<Long> chosen, String label, AccountId by) {
    String name = label.strip();
    if (name.isEmpty() || name.length() > LONGEST_LABEL) {
      return Result.refused(Reason.on("label", "problem.refusal.label", LONGEST_LABEL));
    }
    if (chosen.isEmpty()) {
      return Result.refused(Reason.on("contributions", "problem.refusal.chooseSome"));
    }
    return on(
        from,
        ActKind.SPLIT,
        problem -> {
          ProblemId created = acts.insertSplit(problem.round(), name, from);
          long act =
              insert(
                  problem,
                  ActKind.SPLIT,
                  List.of(String.valueOf(chosen.size()), problem.label(), name),
                  by);
          acts.change(act, from, null, null);
          acts.change(act, created, null, "DRAFT");
          acts.add(act, from, created, chosen);
          acts.remove(act, from, chosen);
          Result<ProblemId> done = done(act, problem, by, created);
          map.placeSplit(created, from);
          return done;
        });
  }

  /** Moves contributions from a problem to another. */
  @Transactional
  public Result<ProblemId> move(
      ProblemId from, Collection<Long> chosen, ProblemId to, AccountId by) {
    if (chosen.isEmpty()) {
      return Result.refused(Reason.on("contributions", "problem.refusal.chooseSome"));
    }
    if (from.equals(to)) {
      return Result.refused(Reason.on("to", "problem.refusal.same"));
    }
    return on(
        from,
        ActKind.MOVED,
        source ->
            other(
                source,
                to,
                ActKind.MOVED,
                target -> {
                  long act =
                      insert(
                          source,
                          ActKind.MOVED,
                          List.of(String.valueOf(chosen.size()), source.label(), target.label()),
                          by);
                  acts.change(act, from, null, null);
                  acts.change(act, to, null, null);
                  acts.add(act, from, to, chosen);
                  acts.remove(act, from, chosen);
                  return done(act, source, by, from);
                }));
  }

  /** Puts a contribution that is in no problem into one. */
  @Transactional
  public Result<ProblemId> place(ContributionId contribution, ProblemId to, AccountId by) {
    return on(
        to,
        ActKind.MOVED,
        problem -> {
          String text = contributions.get(contribution).text();
          long act = insert(problem, ActKind.MOVED, List.of("1", "", problem.label()), by);
          acts.change(act, to, null, null);
          int sentences =
              cuttings
                  .of(problem.round())
                  .segments(Document.of(String.valueOf(contribution.value()), text))
                  .size();
          acts.addAlone(act, to, contribution.value(), Quote.of(text), sentences);
          return done(act, problem, by, to);
        });
  }

  /** Takes contributions out of a problem; those left in none become isolated, never lost. */
  @Transactional
  public Result<ProblemId> detach(ProblemId from, Collection<Long> chosen, AccountId by) {
    if (chosen.isEmpty()) {
      return Result.refused(Reason.on("contributions", "problem.refusal.chooseSome"));
    }
    return on(
        from,
        ActKind.DETACHED,
        problem -> {
          long act =
              insert(
                  problem,
                  ActKind.DETACHED,
                  List.of(String.valueOf(chosen.size()), problem.label()),
                  by);
          acts.change(act, from, null, null);
          acts.remove(act, from, chosen);
          return done(act, problem, by, from);
        });
  }

  /** Freezes a problem: no analysis and no renaming touch it any more. */
  @Transactional
  public Result<ProblemId> validate(ProblemId id, AccountId by) {
    return on(
        id,
        ActKind.VALIDATED,
        problem -> {
          if (problem.contributions() == 0) {
            return Result.refused(Reason.of("problem.refusal.empty"));
          }
          if (drafts.isNameless(id)) {
            return Result.refused(Reason.of("problem.refusal.nameless"));
          }
          long act = insert(problem, ActKind.VALIDATED, List.of("1", problem.label()), by);
          acts.change(act, id, null, ProblemState.VALIDATED.name());
          return done(act, problem, by, id);
        });
  }

  /** Freezes every draft that is left and has a name. */
  @Transactional
  public Result<RoundId> validateAll(RoundId round, AccountId by) {
    Optional<Reason> objection = objectionIn(round);
    if (objection.isPresent()) {
      return Result.refused(objection.get());
    }
    int waiting = drafts.countDrafts(round);
    if (waiting == 0) {
      return Result.refused(Reason.of("problem.refusal.nothingToValidate"));
    }
    long act =
        acts.insert(
            round,
            ActKind.VALIDATED,
            List.of(String.valueOf(waiting), ""),
            by,
            clock.instant(),
            null);
    acts.changeAllDrafts(act, round);
    acts.apply(act);
    return Result.accepted(round);
  }

  /** Opens a validated problem again. */
  @Transactional
  public Result<ProblemId> reopen(ProblemId id, AccountId by) {
    return on(
        id,
        ActKind.REOPENED,
        problem -> {
          long act = insert(problem, ActKind.REOPENED, List.of(problem.label()), by);
          acts.change(act, id, null, ProblemState.DRAFT.name());
          return done(act, problem, by, id);
        });
  }

  /** Undoes the last act of the round that was not undone. */
  @Transactional
  public Result<RoundId> undo(RoundId round, AccountId by) {
    Optional<Reason> objection = objectionIn(round);
    if (objection.isPresent()) {
      return Result.refused(objection.get());
    }
    Optional<ReviewAct> last = acts.findUndoable(round);
    if (last.isEmpty()) {
      return Result.refused(Reason.of("problem.refusal.nothingToUndo"));
    }
    long inverse =
        acts.insert(
            round,
            ActKind.UNDONE,
            List.of(last.get().kind().name()),
            by,
            clock.instant(),
            last.get().id());
    acts.invert(last.get().id(), inverse);
    acts.apply(inverse);
    contests.settleChanged(round, by, clock.instant());
    contests.reopenBrought(round, by, clock.instant());
    correct(inverse, round, by);
    return Result.accepted(round);
  }

  private interface Work {
    Result<ProblemId> on(Problem problem);
  }

  private Result<ProblemId> on(ProblemId id, ActKind kind, Work work) {
    Optional<Problem> found = problems.find(id);
    if (found.isEmpty()) {
      return Result.refused(Reason.of("problem.refusal.gone"));
    }
    Optional<Reason> objection = objectionIn(found.get().round());
    if (objection.isPresent()) {
      return Result.refused(objection.get());
    }
    Problem problem = problems.find(id).orElseThrow();
    return kind.isAllowedOn(problem.state())
        ? work.on(problem)
        : Result.refused(Reason.of("problem.refusal.frozen", problem.label()));
  }

  private Result<ProblemId> other(Problem first, ProblemId id, ActKind kind, Work work) {
    Optional<Problem> found =
        problems.find(id).filter(problem -> problem.round().equals(first.round()));
    if (found.isEmpty()) {
      return Result.refused(Reason.on("to", "problem.refusal.unknownTarget"));
    }
    return kind.isAllowedOn(found.get().state())
        ? work.on(found.get())
        : Result.refused(Reason.of("problem.refusal.frozen", found.get().label()));
  }

  /** Waits for the others at work in this round; an analysis under way comes first. */
  private Optional<Reason> objectionIn(RoundId round) {
    drafts.lock(round);
    return runs.findLast(round).filter(run -> run.isUnderWay()).isPresent()
        ? Optional.of(Reason.of("problem.refusal.underWay"))
        : Optional.empty();
  }

  private long insert(Problem problem, ActKind kind, List<String> details, AccountId by) {
    return acts.insert(problem.round(), kind, details, by, clock.instant(), null);
  }

  private Result<ProblemId> done(long act, Problem problem, AccountId by, ProblemId next) {
    acts.apply(act);
    contests.settleChanged(problem.round(), by, clock.instant());
    correct(act, problem.round(), by);
    return Result.accepted(next);
  }

  /** A correction of the published list is public and told to the other rooms. */
  private void correct(long act, RoundId round, AccountId by) {
    if (!acts.touchesPublished(act)) {
      return;
    }
    drafts.updatePublication(round);
    events.publishEvent(new ProblemsPublished(round, problems.countPublished(round)));
    journal.record(
        new Act("problem.act.corrected", new Subject("round", round.value()), by, List.of()));
  }
}
