package fr.boucle.platform.commitment.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The daily reminder. */
@Configuration(proxyBeanMethods = false)
class Jobs {
  private static final LocalTime EARLY = LocalTime.of(6, 30);

  @Bean
  RecurringTask<Void> commitmentReminders(RemindDebtors reminders, Clock clock) {
    return Tasks.recurring("commitment-reminders", Schedules.daily(clock.getZone(), EARLY))
        .execute((instance, context) -> reminders.remind());
  }
}
