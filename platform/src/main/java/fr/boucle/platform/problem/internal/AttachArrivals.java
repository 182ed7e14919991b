package fr.boucle.platform.problem.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.boucle.platform.problem.internal.ArrivalStore.Arrival;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Attaches arrivals in the background, one runner at a time. */
@Configuration(proxyBeanMethods = false)
class AttachArrivals {
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(AttachArrivals.class);

  @Bean
  RecurringTask<Void> attachTask(ArrivalStore arrivals, AttachContribution attaching) {
    return Tasks.recurring("problem-attach", FixedDelay.of(PAUSE))
        .execute((instance, context) ->
            arrivals.listWaiting().forEach(arrival -> attach(arrivals, attaching, arrival)));
  }

  /**
   * One that cannot be attached stays unread, which the review shows; the next analysis reads it.
   */
  private static void attach(ArrivalStore arrivals, AttachContribution attaching, Arrival arrival) {
    try {
      attaching.attach(arrival);
    } catch (RuntimeException | LinkageError failure) {
      LOG.error("cannot attach contribution={}", arrival.contribution(), failure);
      arrivals.forgetArrival(arrival.contribution());
    }
  }
}
