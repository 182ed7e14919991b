package fr.boucle.platform.problem.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.boucle.training.Adaptation;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Adapts models at night, one runner at a time. A night that a stop of the platform interrupted is
 * taken up again: what was recorded is not learned twice.
 */
@Configuration(proxyBeanMethods = false)
class AdaptationJob {
  private static final LocalTime AT_NIGHT = LocalTime.of(2, 15);

  /** How models learn. */
  @Bean
  Adaptation adaptation() {
    return new Adaptation();
  }

  @Bean
  RecurringTask<Void> adaptTask(AdaptModels adapting, Clock clock) {
    return Tasks.recurring("problem-adaptation", Schedules.daily(clock.getZone(), AT_NIGHT))
        .execute((instance, context) -> adapting.adaptAll());
  }
}
