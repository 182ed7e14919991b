package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.AnswerCounts;
import fr.boucle.platform.answer.internal.GaugeStore.Reading;
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
 * the oldest wait is, when it will end if answers go on as in the last four weeks, and how many
 * felt heard (R23).
 */
@Component
class ExpectationGauge {
  private static final int WINDOW_DAYS = 28;

  private final GaugeStore store;
  private final Contributions contributions;
  private final Clock clock;

  ExpectationGauge(GaugeStore store, Contributions contributions, Clock clock) {
    this.store = store;
    this.contributions = contributions;
    this.clock = clock;
  }

  /** Reads the gauge of a round; empty before its first contribution. */
  Optional<Gauge> read(RoundId round) {
    LocalDate today = LocalDate.now(clock);
    Instant since = today.minusDays(WINDOW_DAYS - 1L).atStartOfDay(clock.getZone()).toInstant();
    return store
        .find(round, since)
        .filter(reading -> reading.received() > 0)
        .map(reading -> gauge(round, reading, today));
  }

  private Gauge gauge(RoundId round, Reading reading, LocalDate today) {
    var counts = new AnswerCounts(reading.received(), reading.answered(), reading.dueOn(), today);
    Long oldest = reading.oldest();
    return new Gauge(
        counts.received(),
        counts.given(),
        counts.late(),
        counts.dueOn(),
        oldest == null ? null : dayOf(new ContributionId(oldest)),
        counts.unanswered() > 0 ? expected(counts.unanswered(), reading, today) : null,
        reading.asked(),
        reading.heard(),
        "/tours/" + round.value() + "/reponses");
  }

  private @Nullable LocalDate expected(long missing, Reading reading, LocalDate today) {
    Instant first = reading.latelyFrom();
    if (first == null || reading.lately() <= 0) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(first.atZone(clock.getZone()).toLocalDate(), today) + 1;
    return endAtPace(missing, reading.lately(), days, today);
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
