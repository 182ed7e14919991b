package fr.boucle.platform.solution.internal;

import fr.boucle.platform.commitment.Commitments;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.solution.Decision;
import fr.boucle.platform.solution.Feasibility;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.solution.SolutionDecided;
import fr.boucle.platform.solution.Solutions;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adopts or declines a proposal, once, with a public reason. Nothing is adopted before a named
 * expert has said whether it can be done.
 */
@Service
public class DecideSolution {
  private final SolutionStore store;
  private final Solutions solutions;
  private final Commitments commitments;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  DecideSolution(
      SolutionStore store,
      Solutions solutions,
      Commitments commitments,
      Journal journal,
      ApplicationEventPublisher events) {
    this.store = store;
    this.solutions = solutions;
    this.commitments = commitments;
    this.journal = journal;
    this.events = events;
  }

  /** Records a decision and publishes {@link SolutionDecided}. */
  @Transactional
  public Result<ProposalId> decide(ProposalId id, Decision decision, AccountId by) {
    Proposal proposal = solutions.get(id);
    Optional<Feasibility> examination = solutions.findFeasibility(id);
    boolean examined = examination.map(Feasibility::sheet).isPresent();
    boolean adopted = decision instanceof Decision.Adopted;
    if (adopted && !examined) {
      return Result.refused(Reason.of("solution.refusal.notExamined"));
    }
    if (decision instanceof Decision.Adopted yes && yes.nextStep().isBlank()) {
      return Result.refused(Reason.on("nextStep", "solution.decide.nextStep.missing"));
    }
    if (!store.decide(id, decision)) {
      return Result.refused(Reason.of("solution.refusal.decided"));
    }
    if (examination.isPresent() && !examined) {
      commitments.release(AskFeasibility.KIND, AskFeasibility.subjectOf(id), decision.reason());
    }
    journal.record(
        new Act(
            adopted ? "solution.act.adopted" : "solution.act.declined",
            AskFeasibility.subjectOf(id),
            by,
            List.of(proposal.title(), decision.reason())));
    events.publishEvent(new SolutionDecided(id, proposal.problem(), adopted));
    return Result.accepted(id);
  }
}
