package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.internal.JourneyStore.Book;
import fr.boucle.platform.consultation.RoundId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days on which a round passed from one step to the next, as this room heard of them. */
@Component
public class Milestones {
  private final JourneyStore journeys;

  Milestones(JourneyStore journeys) {
    this.journeys = journeys;
  }

  /** Returns the days of a round; those that did not come are null. */
  public Days of(RoundId round) {
    Optional<Book> book = journeys.findBook(round);
    return new Days(
        book.map(Book::problemsPublishedOn).orElse(null),
        book.map(Book::prioritiesDecidedOn).orElse(null));
  }

  /**
   * Days of a round.
   *
   * @param problemsPublishedOn first publication of the problems
   * @param prioritiesDecidedOn last decision of the order of treatment
   */
  public record Days(
      @Nullable LocalDate problemsPublishedOn, @Nullable LocalDate prioritiesDecidedOn) {}
}
