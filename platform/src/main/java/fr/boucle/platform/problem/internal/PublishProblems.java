package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.problem.ActKind;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.ProblemsPublished;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the validated problems public and lets the round go on to deciding. */
@Service
public class PublishProblems {
  private final Consultations consultations;
  private final Contributions contributions;
  private final DraftStore drafts;
  private final ProblemStore problems;
  private final ReviewStore review;
  private final RunStore runs;
  private final ActStore acts;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PublishProblems(
      Consultations consultations,
      Contributions contributions,
      DraftStore drafts,
      ProblemStore problems,
      ReviewStore review,
      RunStore runs,
      ActStore acts,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.consultations = consultations;
    this.contributions = contributions;
    this.drafts = drafts;
    this.problems = problems;
    this.review = review;
    this.runs = runs;
    this.acts = acts;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public Result<RoundId> publish(RoundId id, AccountId by) {
    drafts.lock(id);
    Round round = consultations.getRound(id);
    Optional<Reason> objection = objectionTo(round);
    if (objection.isPresent()) {
      return Result.refused(objection.get());
    }
    drafts.publishValidated(id);
    drafts.insertPublication(id, by, clock.instant());
    long count = problems.countPublished(id);
    acts.insert(id, ActKind.PUBLISHED, List.of(String.valueOf(count)), by, clock.instant(), null);
    consultations.advance(id, Step.DECIDE);
    events.publishEvent(new ProblemsPublished(id, count));
    journal.record(
        new Act(
            "problem.act.published",
            new Subject("round", id.value()),
            by,
            List.of(String.valueOf(count))));
    return Result.accepted(id);
  }

  private Optional<Reason> objectionTo(Round round) {
    if (round.state() != RoundState.OPEN || round.current().compareTo(Step.DETECT) > 0) {
      return Optional.of(Reason.of("problem.refusal.tooLate"));
    }
    if (runs.findLast(round.id()).filter(AnalysisRun::isUnderWay).isPresent()) {
      return Optional.of(Reason.of("problem.refusal.underWay"));
    }
    ReviewStore.Sums sums = review.sums(round.id());
    if (sums.validated() == 0) {
      return Optional.of(Reason.of("problem.refusal.noneValidated"));
    }
    long unread = contributions.count(round.id()) - sums.received();
    return unread == 0
        ? Optional.empty()
        : Optional.of(Reason.of("problem.refusal.unread", Math.abs(unread)));
  }
}
