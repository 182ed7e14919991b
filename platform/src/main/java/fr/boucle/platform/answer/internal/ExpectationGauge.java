package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.AnswerCounts;
import fr.boucle.platform.answer.internal.AnswerStore.Pace;
import fr.boucle.platform.consultation.Gauge;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was promised beside what was kept (R63): how many answers are given, due and late, how old
 * the oldest wait is, and when it will end if answers go on as in the last four weeks.
 */
@Component
class ExpectationGauge {
  private static final int WINDOW_DAYS = 28;

  private final JourneyStore journeys;
  private final AnswerStore answers;
  private final Contributions contributions;
  private final Clock clock;

  ExpectationGauge(
      JourneyStore journeys, AnswerStore answers, Contributions contributions, Clock clock) {
    this.journeys = journeys;
    this.answers = answers;
    this.contributions = contributions;
    this.clock = clock;
  }

  /** Reads the gauge of a round; empty before its first contribution. */
  Optional<Gauge> read(RoundId round) {
    LocalDate today = LocalDate.now(clock);
    return journeys
        .findBook(round)
        .map(book -> book.countsOn(today))
        .filter(counts -> counts.received() > 0)
        .map(counts -> gauge(round, counts, today));
  }

  private Gauge gauge(RoundId round, AnswerCounts counts, LocalDate today) {
    boolean waits = counts.unanswered() > 0;
    Instant since = today.minusDays(WINDOW_DAYS - 1L).atStartOfDay(clock.getZone()).toInstant();
    return new Gauge(
        counts.received(),
        counts.given(),
        counts.late(),
        counts.dueOn(),
        waits ? journeys.findOldestUnanswered(round).map(this::dayOf).orElse(null) : null,
        waits ? expected(counts.unanswered(), answers.pace(round, since), today) : null,
        "/tours/" + round.value() + "/reponses");
  }

  private @Nullable LocalDate expected(long missing, Pace pace, LocalDate today) {
    Instant first = pace.first();
    if (pace.reached() <= 0 || first == null) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(first.atZone(clock.getZone()).toLocalDate(), today) + 1;
    return endAtPace(missing, pace.reached(), days, today);
  }

  /**
   * The day of the last answer, when so many were given in so many days.
   *
   * @param missing answers still to give, at least 1
   * @param given answers given, at least 1
   * @param days in how many days, at least 1
   */
  static LocalDate endAtPace(long missing, long given, long days, LocalDate today) {
    return today.plusDays(Math.ceilDiv(Math.multiplyExact(missing, days), given));
  }

  private LocalDate dayOf(ContributionId oldest) {
    return contributions.get(oldest).receivedAt().atZone(clock.getZone()).toLocalDate();
  }
}
