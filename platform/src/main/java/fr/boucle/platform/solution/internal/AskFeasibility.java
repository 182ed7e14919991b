package fr.boucle.platform.solution.internal;

import fr.boucle.platform.commitment.Commitments;
import fr.boucle.platform.commitment.NewCommitment;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.solution.Feasibility;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.solution.Solutions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a named respondent whether a proposal can be done, before a date: a promise that everyone
 * can see (R48). While the answer is awaited, another person or date can be set with a reason.
 */
@Service
public class AskFeasibility {
  static final String KIND = "solution.commitment.feasibility";

  private final SolutionStore store;
  private final Solutions solutions;
  private final Commitments commitments;
  private final Accounts accounts;
  private final Clock clock;

  AskFeasibility(
      SolutionStore store,
      Solutions solutions,
      Commitments commitments,
      Accounts accounts,
      Clock clock) {
    this.store = store;
    this.solutions = solutions;
    this.commitments = commitments;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Asks for an examination.
   *
   * @param expert a respondent
   * @param dueOn not in the past
   * @param reason why the person or the date changes; may be empty the first time
   * @param by the organiser, told when it is late
   */
  @Transactional
  public Result<ProposalId> ask(
      ProposalId id, AccountId expert, LocalDate dueOn, String reason, AccountId by) {
    Proposal proposal = solutions.get(id);
    Account person = accounts.get(expert);
    Optional<Feasibility> awaited = solutions.findFeasibility(id);
    LocalDate today = LocalDate.now(clock);
    if (proposal.decision() != null) {
      return Result.refused(Reason.of("solution.refusal.decided"));
    }
    if (!person.roles().contains(Role.RESPONDENT)) {
      return Result.refused(Reason.on("expert", "solution.refusal.notRespondent", person.name()));
    }
    if (dueOn.isBefore(today)) {
      return Result.refused(Reason.on("dueOn", "solution.refusal.past"));
    }
    if (awaited.isPresent() && reason.isBlank()) {
      return Result.refused(Reason.on("reason", "solution.refusal.changeWithoutReason"));
    }
    if (!store.ask(id, person, today, dueOn)) {
      return Result.refused(Reason.of("solution.refusal.alreadyGiven"));
    }
    promise(proposal, awaited, expert, dueOn, reason, by);
    return Result.accepted(id);
  }

  private void promise(
      Proposal proposal,
      Optional<Feasibility> awaited,
      AccountId expert,
      LocalDate dueOn,
      String reason,
      AccountId by) {
    Subject subject = subjectOf(proposal.id());
    if (awaited.filter(before -> before.expert().equals(expert)).isPresent()) {
      commitments.postpone(KIND, subject, dueOn, reason);
      return;
    }
    if (awaited.isPresent()) {
      commitments.release(KIND, subject, reason);
    }
    commitments.promise(
        new NewCommitment(
            KIND,
            subject,
            new Subject("round", proposal.round().value()),
            proposal.title(),
            expert,
            by,
            dueOn));
  }

  static Subject subjectOf(ProposalId id) {
    return new Subject("proposal", id.value());
  }
}
