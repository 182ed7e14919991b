package fr.boucle.platform.journal.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A verification every ten minutes, the first one at the first start. */
@Configuration(proxyBeanMethods = false)
class Jobs {

  @Bean
  RecurringTask<Void> journalVerification(VerifyJournal verify) {
    return Tasks.recurring("journal-verification", FixedDelay.ofMinutes(10))
        .execute((instance, context) -> verify.run());
  }
}
