package fr.boucle.platform.vote.internal;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.vote.PollId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes each poll when its time has come, also after a stop of the platform. */
@Configuration(proxyBeanMethods = false)
class ClosingTime {
  static final String TASK = "vote-closing";

  @Bean
  OneTimeTask<Void> closePollInTime(ClosePoll closing) {
    return Tasks.oneTime(TASK)
        .onFailureRetryLater()
        .execute((instance, context) -> {
          PollId poll = new PollId(Long.parseLong(instance.getId()));
          if (closing.close(poll) instanceof Result.Refused<?>) {
            throw new IllegalStateException(
                "poll %d is not due yet on the clock of the database".formatted(poll.value()));
          }
        });
  }
}
