package fr.boucle.platform.contribution.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.boucle.platform.contribution.ImportId;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of imports, in the background; taken up again after a crash. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {
  static final String RUN = "contribution-import";
  static final String UNDO = "contribution-import-undo";
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

  @Bean
  OneTimeTask<Void> contributionImport(RunImport running) {
    return Tasks.oneTime(RUN)
        .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_RETRY))
        .execute((instance, context) -> running.run(idOf(instance.getId())));
  }

  @Bean
  OneTimeTask<Void> contributionImportUndo(UndoImport undoing) {
    return Tasks.oneTime(UNDO)
        .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_RETRY))
        .execute((instance, context) -> undoing.undo(idOf(instance.getId())));
  }

  private static ImportId idOf(String instance) {
    return new ImportId(Long.parseLong(instance));
  }
}
