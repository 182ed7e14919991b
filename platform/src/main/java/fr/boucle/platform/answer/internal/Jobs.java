package fr.boucle.platform.answer.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the errands of this room, one runner at a time. */
@Configuration(proxyBeanMethods = false)
class Jobs {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Bean("answerErrandsTask")
  RecurringTask<Void> errandsTask(Errands errands) {
    return Tasks.recurring("answer-errands", FixedDelay.of(PAUSE))
        .execute((instance, context) -> errands.run());
  }
}
