package fr.boucle.platform.evaluation.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.evaluation.Review;
import fr.boucle.platform.evaluation.RoundReviewed;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the review of a round, once. */
@Service
public class PublishReview {
  private final EvaluationStore store;
  private final Consultations consultations;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PublishReview(
      EvaluationStore store,
      Consultations consultations,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.consultations = consultations;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Publishes a review and {@link RoundReviewed}.
   *
   * @param lessons what was learnt, in the words of the team
   */
  @Transactional
  public Result<RoundId> publish(RoundId id, String lessons, Account by) {
    Round round = consultations.getRound(id);
    if (round.state() != RoundState.OPEN) {
      return Result.refused(Reason.of("evaluation.refusal.roundNotOpen"));
    }
    if (round.current().compareTo(Step.DESIGN) < 0) {
      return Result.refused(Reason.of("evaluation.refusal.tooEarly"));
    }
    if (!store.publish(id, new Review(lessons, LocalDate.now(clock), by.name()))) {
      return Result.refused(Reason.of("evaluation.refusal.alreadyReviewed"));
    }
    consultations.advance(id, Step.EVALUATE);
    journal.record(
        new Act(
            "evaluation.act.reviewed",
            new Subject("round", id.value()),
            by.id(),
            List.of(
                consultations.get(round.consultation()).title(), String.valueOf(round.number()))));
    events.publishEvent(new RoundReviewed(id));
    return Result.accepted(id);
  }
}
