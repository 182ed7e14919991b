package fr.boucle.platform.answer;

import java.time.LocalDate;

/**
 * Answers of a round as of a day.
 *
 * @param received number of contributions
 * @param given number of contributions that have an answer
 * @param dueOn day by which all have one
 * @param today the day
 */
public record AnswerCounts(long received, long given, LocalDate dueOn, LocalDate today) {

  /** Contributions without an answer, in time or late. */
  public long unanswered() {
    return received - given;
  }

  /** Contributions without an answer whose date has not passed. */
  public long due() {
    return isPast() ? 0 : unanswered();
  }

  /** Contributions without an answer whose date has passed. */
  public long late() {
    return isPast() ? unanswered() : 0;
  }

  private boolean isPast() {
    return dueOn.isBefore(today);
  }
}
