package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.AnswerCounts;
import fr.boucle.platform.answer.internal.JourneyStore.Book;
import fr.boucle.platform.consultation.ClosingCondition;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.kernel.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** No round is closed while one of its contributions has no answer (R62). */
@Component
class AnswerBeforeClosing implements ClosingCondition {
  private final JourneyStore journeys;
  private final Contributions contributions;
  private final Clock clock;

  AnswerBeforeClosing(JourneyStore journeys, Contributions contributions, Clock clock) {
    this.journeys = journeys;
    this.contributions = contributions;
    this.clock = clock;
  }

  @Override
  public List<Reason> objectionsTo(RoundId round) {
    long received = contributions.count(round);
    return journeys
        .findBook(round)
        .map(book -> objections(book, received))
        .orElseGet(() -> received == 0 ? List.of() : List.of(stillCounting()));
  }

  private List<Reason> objections(Book book, long received) {
    AnswerCounts counts = book.countsOn(LocalDate.now(clock));
    if (!book.isFollowed() || book.received() != received) {
      return List.of(stillCounting());
    }
    return counts.unanswered() == 0
        ? List.of()
        : List.of(
            Reason.of(
                "answer.refusal.unanswered",
                counts.unanswered(),
                counts.received(),
                counts.given()));
  }

  private static Reason stillCounting() {
    return Reason.of("answer.refusal.stillCounting");
  }
}
