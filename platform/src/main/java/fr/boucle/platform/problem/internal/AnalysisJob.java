package fr.boucle.platform.problem.internal;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.boucle.platform.problem.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs analyses one after the other per round, off the request path. A run that a stop of the
 * platform interrupted starts again from the texts: nothing is written before its end.
 */
@Configuration(proxyBeanMethods = false)
class AnalysisJob {
  static final String TASK = "problem-analysis";
  private static final Logger LOG = LoggerFactory.getLogger(AnalysisJob.class);

  @Bean
  OneTimeTask<Void> analyseRound(RunAnalysis analysis) {
    return Tasks.oneTime(TASK)
        .onDeadExecutionRevive()
        .execute((instance, context) -> {
          RunId run = new RunId(Long.parseLong(instance.getId()));
          try {
            analysis.run(run);
          } catch (RuntimeException | LinkageError failure) {
            LOG.error("analysis run={} failed", run.value(), failure);
            analysis.fail(run);
          }
        });
  }
}
