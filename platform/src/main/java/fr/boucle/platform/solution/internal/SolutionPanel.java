package fr.boucle.platform.solution.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundPanel;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.solution.internal.SolutionStore.Awaiting;
import fr.boucle.platform.solution.internal.SolutionStore.ProposalCounts;
import fr.boucle.platform.ui.Card;
import fr.boucle.platform.ui.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What this room shows on the pages of a round. */
@Component
class SolutionPanel implements RoundPanel {
  private final SolutionStore store;
  private final Problems problems;
  private final Consultations consultations;

  SolutionPanel(SolutionStore store, Problems problems, Consultations consultations) {
    this.store = store;
    this.problems = problems;
    this.consultations = consultations;
  }

  @Override
  public List<StepCard> cards(Round round) {
    if (round.current().compareTo(Step.DECIDE) < 0) {
      return List.of();
    }
    ProposalCounts counts = store.count(round.id());
    if (counts.proposals() == 0 && round.current() == Step.DECIDE) {
      return List.of();
    }
    String href =
        "/demarches/%s/tours/%d/solutions"
            .formatted(consultations.get(round.consultation()).slug(), round.number());
    return List.of(
        new StepCard(
            Step.DESIGN,
            new Card(
                "solution.card.proposals",
                List.of(counts.proposals(), counts.adopted(), counts.declined()),
                href)));
  }

  @Override
  public List<Task> tasks(Round round, Account account) {
    if (round.current().compareTo(Step.DESIGN) < 0) {
      return List.of();
    }
    List<Awaiting> awaiting = store.listAwaiting(round.id());
    var tasks = new ArrayList<Task>();
    for (Awaiting proposal : awaiting) {
      owed(proposal, account.id()).ifPresent(tasks::add);
    }
    if (account.roles().contains(Role.ORGANISER)) {
      awaiting.forEach(proposal -> organise(proposal).ifPresent(tasks::add));
      if (round.current() == Step.DESIGN && store.count(round.id()).proposals() == 0) {
        problems.listRetained(round.id()).stream()
            .findFirst()
            .map(SolutionPanel::propose)
            .ifPresent(tasks::add);
      }
    }
    return tasks;
  }

  private static Optional<Task> owed(Awaiting proposal, AccountId account) {
    return !proposal.examined() && Objects.equals(proposal.expertId(), account.value())
        ? Optional.of(
            new Task(
                "solution.task.examine",
                List.of(proposal.title()),
                "/repondre/faisabilite/" + proposal.id(),
                proposal.dueOn()))
        : Optional.empty();
  }

  private static Optional<Task> organise(Awaiting proposal) {
    String href = "/organiser/solutions/" + proposal.id();
    if (proposal.expertId() == null) {
      return Optional.of(new Task("solution.task.ask", List.of(proposal.title()), href, null));
    }
    return proposal.examined()
        ? Optional.of(new Task("solution.task.decide", List.of(proposal.title()), href, null))
        : Optional.empty();
  }

  private static Task propose(Problem problem) {
    return new Task(
        "solution.task.propose",
        List.of(problem.label()),
        "/problemes/" + problem.id().value() + "/solutions/proposer",
        null);
  }
}
