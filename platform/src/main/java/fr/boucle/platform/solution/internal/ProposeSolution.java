package fr.boucle.platform.solution.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.solution.NewProposal;
import fr.boucle.platform.solution.Origin;
import fr.boucle.platform.solution.ProposalId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives a proposal to a problem that was chosen to be treated. Agents may propose while the
 * round is open; the public while it is in the step « Concevoir ».
 */
@Service
public class ProposeSolution {
  private final SolutionStore store;
  private final Problems problems;
  private final Consultations consultations;
  private final Journal journal;
  private final Clock clock;

  ProposeSolution(
      SolutionStore store,
      Problems problems,
      Consultations consultations,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.problems = problems;
    this.consultations = consultations;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Tells why nobody like this person may propose now; empty when they may.
   *
   * @param author the agent signed in, empty for the public
   */
  public Optional<Reason> findObjection(Problem problem, Round round, Optional<Account> author) {
    if (problem.priority() == null || problem.priority().rank() == null) {
      return Optional.of(Reason.of("solution.refusal.notChosen", problem.label()));
    }
    if (round.state() != RoundState.OPEN) {
      return Optional.of(Reason.of("solution.refusal.roundNotOpen"));
    }
    if (originOf(author) == Origin.PUBLIC && round.current() != Step.DESIGN) {
      return Optional.of(Reason.of("solution.refusal.notInDesign"));
    }
    return Optional.empty();
  }

  /** Receives a proposal. */
  @Transactional
  public Result<ProposalId> propose(NewProposal proposal, Optional<Account> author) {
    Problem problem = problems.get(proposal.problem());
    Round round = consultations.getRound(problem.round());
    Optional<Reason> objection = findObjection(problem, round, author);
    if (objection.isPresent()) {
      return Result.refused(objection.get());
    }
    Origin origin = originOf(author);
    AccountId signatory = origin == Origin.PUBLIC ? null : author.map(Account::id).orElse(null);
    ProposalId id = store.insert(proposal, round.id(), origin, signatory, clock.instant());
    journal.record(
        new Act(
            "solution.act.proposed",
            new Subject("proposal", id.value()),
            signatory,
            List.of(proposal.title(), problem.label())));
    return Result.accepted(id);
  }

  private static Origin originOf(Optional<Account> author) {
    return author
        .map(account ->
            account.roles().contains(Role.ORGANISER)
                ? Origin.ORGANISER
                : account.roles().contains(Role.RESPONDENT) ? Origin.RESPONDENT : Origin.PUBLIC)
        .orElse(Origin.PUBLIC);
  }
}
