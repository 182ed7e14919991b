package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.AnswerCounts;
import fr.boucle.platform.consultation.Gauge;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundPanel;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.evaluation.ReviewFigures;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.Card;
import fr.boucle.platform.ui.Task;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The public counter of answers, and the tasks of those who answer. */
@Component
class AnswerPanel implements RoundPanel, ReviewFigures {
  private final JourneyStore journeys;
  private final ExpectationGauge gauge;
  private final Clock clock;

  AnswerPanel(JourneyStore journeys, ExpectationGauge gauge, Clock clock) {
    this.journeys = journeys;
    this.gauge = gauge;
    this.clock = clock;
  }

  /** None: the gauge says it. */
  @Override
  public List<StepCard> cards(Round round) {
    return List.of();
  }

  @Override
  public Optional<Gauge> gauge(Round round) {
    return gauge.read(round.id());
  }

  @Override
  public List<Card> figuresOf(RoundId round) {
    return count(round).stream().map(counts -> card(round, counts)).toList();
  }

  @Override
  public List<Task> tasks(Round round, Account account) {
    boolean answers =
        Objects.equals(round.charter().respondent(), account.id())
            || account.roles().contains(Role.ORGANISER);
    if (!answers || round.state() != RoundState.OPEN || round.current() == Step.COLLECT) {
      return List.of();
    }
    return count(round.id()).stream()
        .filter(counts -> counts.unanswered() > 0)
        .map(counts ->
            new Task(
                "answer.task.answer",
                List.of(counts.unanswered()),
                "/repondre/tours/" + round.id().value(),
                counts.dueOn()))
        .toList();
  }

  private Optional<AnswerCounts> count(RoundId round) {
    return journeys.findBook(round).map(book -> book.countsOn(LocalDate.now(clock)));
  }

  private static Card card(RoundId round, AnswerCounts counts) {
    return new Card(
        "answer.card.counts",
        List.of(counts.given(), counts.due(), counts.late()),
        "/tours/" + round.value() + "/reponses");
  }
}
