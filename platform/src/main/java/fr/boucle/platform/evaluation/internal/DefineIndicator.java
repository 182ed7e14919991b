package fr.boucle.platform.evaluation.internal;

import fr.boucle.platform.commitment.Commitments;
import fr.boucle.platform.commitment.NewCommitment;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.evaluation.IndicatorId;
import fr.boucle.platform.evaluation.NewIndicator;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.Solutions;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attaches an indicator to an adopted proposal. Its owner promises to say, on the target's date,
 * whether it worked.
 */
@Service
public class DefineIndicator {
  static final String KIND = "evaluation.commitment.verdict";

  private final EvaluationStore store;
  private final Solutions solutions;
  private final Consultations consultations;
  private final Commitments commitments;
  private final Accounts accounts;
  private final Journal journal;
  private final Clock clock;

  DefineIndicator(
      EvaluationStore store,
      Solutions solutions,
      Consultations consultations,
      Commitments commitments,
      Accounts accounts,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.solutions = solutions;
    this.consultations = consultations;
    this.commitments = commitments;
    this.accounts = accounts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Attaches an indicator; refused while the proposal is not adopted. */
  @Transactional
  public Result<IndicatorId> define(NewIndicator indicator, AccountId by) {
    Proposal proposal = solutions.get(indicator.proposal());
    if (!proposal.isAdopted()) {
      return Result.refused(Reason.of("evaluation.refusal.notAdopted"));
    }
    String owner = accounts.get(indicator.owner()).name();
    IndicatorId id = store.insert(indicator, proposal, owner, clock.instant());
    commitments.promise(
        new NewCommitment(
            KIND,
            subjectOf(id),
            new Subject("round", proposal.round().value()),
            indicator.name(),
            indicator.owner(),
            by,
            indicator.target().on()));
    journal.record(
        new Act(
            "evaluation.act.defined",
            subjectOf(id),
            by,
            List.of(indicator.name(), proposal.title())));
    consultations.advance(proposal.round(), Step.EVALUATE);
    return Result.accepted(id);
  }

  static Subject subjectOf(IndicatorId id) {
    return new Subject("indicator", id.value());
  }
}
