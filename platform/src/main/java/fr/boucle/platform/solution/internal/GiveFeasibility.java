package fr.boucle.platform.solution.internal;

import fr.boucle.platform.commitment.Commitments;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.solution.Feasibility;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.solution.Solutions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the examination of a proposal and keeps its promise. */
@Service
public class GiveFeasibility {
  private final SolutionStore store;
  private final Solutions solutions;
  private final Commitments commitments;
  private final Journal journal;

  GiveFeasibility(
      SolutionStore store, Solutions solutions, Commitments commitments, Journal journal) {
    this.store = store;
    this.solutions = solutions;
    this.commitments = commitments;
    this.journal = journal;
  }

  /** Tells whether this person may fill the sheet: the expert who was asked, or an organiser. */
  public boolean isOpenTo(Account person, Feasibility feasibility) {
    return feasibility.expert().equals(person.id()) || person.roles().contains(Role.ORGANISER);
  }

  /** Records the sheet, once. */
  @Transactional
  public Result<ProposalId> give(ProposalId id, Feasibility.Sheet sheet, Account by) {
    Optional<Feasibility> asked = solutions.findFeasibility(id);
    if (asked.isEmpty() || !isOpenTo(by, asked.get())) {
      return Result.refused(Reason.of("solution.refusal.notAsked"));
    }
    if (!store.give(id, sheet)) {
      return Result.refused(Reason.of("solution.refusal.alreadyGiven"));
    }
    commitments.keep(AskFeasibility.KIND, AskFeasibility.subjectOf(id));
    journal.record(
        new Act(
            "solution.act.examined." + sheet.verdict(),
            AskFeasibility.subjectOf(id),
            by.id(),
            List.of(solutions.get(id).title())));
    return Result.accepted(id);
  }
}
