package fr.boucle.platform.problem.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.problem.ModelChoice;
import fr.boucle.platform.problem.RunId;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for an analysis of a round; it runs as a recorded job. */
@Service
public class RequestAnalysis {
  private final Consultations consultations;
  private final Contributions contributions;
  private final RunStore runs;
  private final SchedulerClient scheduler;
  private final Clock clock;

  RequestAnalysis(
      Consultations consultations,
      Contributions contributions,
      RunStore runs,
      SchedulerClient scheduler,
      Clock clock) {
    this.consultations = consultations;
    this.contributions = contributions;
    this.runs = runs;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Asks for an analysis.
   *
   * @param choice the model it is to read with
   */
  @Transactional
  public Result<RunId> request(RoundId id, AccountId by, ModelChoice choice) {
    Round round = consultations.getRound(id);
    if (round.state() != RoundState.OPEN || round.current().compareTo(Step.DETECT) > 0) {
      return Result.refused(Reason.of("problem.refusal.tooLate"));
    }
    if (contributions.count(id) == 0) {
      return Result.refused(Reason.of("problem.refusal.noContribution"));
    }
    return runs.insert(id, by, choice, clock.instant())
        .map(run -> {
          scheduler.scheduleIfNotExists(
              new TaskInstance<Void>(AnalysisJob.TASK, String.valueOf(run.value())),
              clock.instant());
          return Result.accepted(run);
        })
        .orElseGet(() -> Result.refused(Reason.of("problem.refusal.underWay")));
  }
}
