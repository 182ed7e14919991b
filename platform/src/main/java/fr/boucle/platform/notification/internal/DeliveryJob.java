package fr.boucle.platform.notification.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few seconds for letters that are due. */
@Configuration(proxyBeanMethods = false)
class DeliveryJob {
  private static final int EVERY_SECONDS = 10;

  @Bean
  RecurringTask<Void> letterDelivery(DeliverLetters delivery) {
    return Tasks.recurring("notification-delivery", FixedDelay.ofSeconds(EVERY_SECONDS))
        .execute((instance, context) -> delivery.deliver());
  }
}
