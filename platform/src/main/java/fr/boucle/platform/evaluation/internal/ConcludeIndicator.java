package fr.boucle.platform.evaluation.internal;

import fr.boucle.platform.commitment.Commitments;
import fr.boucle.platform.evaluation.Indicator;
import fr.boucle.platform.evaluation.IndicatorId;
import fr.boucle.platform.evaluation.Outcome;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says whether a proposal worked, with a reason. Without a value before, or without any measure,
 * one can only say that one cannot tell.
 */
@Service
public class ConcludeIndicator {
  private final EvaluationStore store;
  private final Commitments commitments;
  private final Journal journal;
  private final Clock clock;

  ConcludeIndicator(EvaluationStore store, Commitments commitments, Journal journal, Clock clock) {
    this.store = store;
    this.commitments = commitments;
    this.journal = journal;
    this.clock = clock;
  }

  /** Records the verdict and keeps the promise to give one. */
  @Transactional
  public Result<IndicatorId> conclude(
      Indicator indicator, Outcome outcome, String reason, AccountId by) {
    boolean grounded = indicator.canBeInterpreted() && !indicator.measures().isEmpty();
    if (!grounded && outcome != Outcome.CANNOT_TELL) {
      return Result.refused(Reason.on("outcome", "evaluation.refusal.noGround"));
    }
    store.conclude(indicator.id(), new Indicator.Verdict(outcome, reason, LocalDate.now(clock)));
    commitments.keep(DefineIndicator.KIND, DefineIndicator.subjectOf(indicator.id()));
    journal.record(
        new Act(
            "evaluation.act.concluded." + outcome,
            DefineIndicator.subjectOf(indicator.id()),
            by,
            List.of(indicator.name(), reason)));
    return Result.accepted(indicator.id());
  }
}
