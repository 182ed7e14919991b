package fr.boucle.platform.answer.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the errands of this room, one runner at a time, and looks for what was not heard. */
@Configuration(proxyBeanMethods = false)
class Jobs {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

  @Bean
  RecurringTask<Void> sweepTask(SweepRounds sweep) {
    return Tasks.recurring("answer-sweep", FixedDelay.of(BETWEEN_SWEEPS))
        .execute((instance, context) -> sweep.sweep());
  }

  @Bean
  RecurringTask<Void> errandsTask(Errands errands) {
    return Tasks.recurring("answer-errands", FixedDelay.of(PAUSE))
        .execute((instance, context) -> errands.run());
  }
}
