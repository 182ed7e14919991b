package fr.boucle.platform.evaluation.internal;

import fr.boucle.platform.evaluation.Indicator;
import fr.boucle.platform.evaluation.IndicatorId;
import fr.boucle.platform.evaluation.IndicatorMeasured;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a measure; a second one on the same day corrects the first, in public. */
@Service
public class MeasureIndicator {
  private final EvaluationStore store;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MeasureIndicator(
      EvaluationStore store, Journal journal, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** Records a measure and publishes {@link IndicatorMeasured}. */
  @Transactional
  public Result<IndicatorId> measure(Indicator indicator, Indicator.Measure measure, Account by) {
    if (measure.on().isAfter(LocalDate.now(clock))) {
      return Result.refused(Reason.on("measuredOn", "evaluation.refusal.future"));
    }
    boolean first = store.measure(indicator.id(), measure, by.name(), clock.instant());
    journal.record(
        new Act(
            first ? "evaluation.act.measured" : "evaluation.act.corrected",
            DefineIndicator.subjectOf(indicator.id()),
            by.id(),
            List.of(
                indicator.name(),
                measure.amount().toPlainString(),
                indicator.unit(),
                measure.on().toString())));
    events.publishEvent(new IndicatorMeasured(indicator.id()));
    return Result.accepted(indicator.id());
  }
}
