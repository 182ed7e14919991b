package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.Aim;
import fr.boucle.platform.answer.AnswerGiven;
import fr.boucle.platform.answer.AnswerId;
import fr.boucle.platform.answer.internal.JourneyStore.Book;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records an answer, written once; its deliveries follow outside the request. A round that is
 * closed can still be answered: a later result concerns its contributors too.
 */
@Service
public class GiveAnswer {
  private final AnswerStore answers;
  private final JourneyStore journeys;
  private final KeepRoundPromise promise;
  private final Consultations consultations;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  GiveAnswer(
      AnswerStore answers,
      JourneyStore journeys,
      KeepRoundPromise promise,
      Consultations consultations,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.answers = answers;
    this.journeys = journeys;
    this.promise = promise;
    this.consultations = consultations;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Records an answer and publishes {@link AnswerGiven}.
   *
   * @param about few public words that name what is answered, for the register
   */
  @Transactional
  public Result<AnswerId> give(RoundId id, Aim aim, String text, String about, Account by) {
    Round round = consultations.getRound(id);
    if (round.state() == RoundState.DRAFT) {
      return Result.refused(Reason.of("answer.refusal.draft"));
    }
    Book book = promise.open(id);
    if (aim instanceof Aim.AtIsolated && book.problemsPublishedOn() == null) {
      return Result.refused(Reason.of("answer.refusal.notGrouped"));
    }
    if (aim instanceof Aim.AtIsolated && !book.isFollowed()) {
      return Result.refused(Reason.of("answer.refusal.stillCounting"));
    }
    if (aim instanceof Aim.AtContribution(ContributionId contribution)) {
      journeys.add(id, Ids.of(contribution.value()));
    }
    AnswerId answer = answers.insert(id, aim, text, by, clock.instant());
    journal.record(
        new Act(kindOf(aim), new Subject("answer", answer.value()), by.id(), List.of(about)));
    events.publishEvent(new AnswerGiven(answer));
    return Result.accepted(answer);
  }

  private static String kindOf(Aim aim) {
    return switch (aim) {
      case Aim.AtProblem problem -> "answer.act.problem";
      case Aim.AtIsolated isolated -> "answer.act.isolated";
      case Aim.AtContribution one -> "answer.act.contribution";
    };
  }
}
