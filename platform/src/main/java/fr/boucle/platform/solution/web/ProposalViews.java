package fr.boucle.platform.solution.web;

import fr.boucle.platform.solution.Decision;
import fr.boucle.platform.solution.Feasibility;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.solution.Solutions;
import fr.boucle.platform.ui.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes proposals as blocks of a page. */
@Component
class ProposalViews {
  private final Solutions solutions;
  private final Words words;
  private final Clock clock;

  ProposalViews(Solutions solutions, Words words, Clock clock) {
    this.solutions = solutions;
    this.words = words;
    this.clock = clock;
  }

  ProposalView view(Proposal proposal) {
    return viewAll(List.of(proposal)).getFirst();
  }

  List<ProposalView> viewAll(List<Proposal> proposals) {
    Map<ProposalId, Feasibility> examinations =
        solutions.listFeasibilities(proposals.stream().map(Proposal::id).toList()).stream()
            .collect(Collectors.toMap(Feasibility::proposal, Function.identity()));
    LocalDate today = LocalDate.now(clock);
    return proposals.stream()
        .map(proposal -> view(proposal, examinations.get(proposal.id()), today))
        .toList();
  }

  private ProposalView view(Proposal proposal, @Nullable Feasibility feasibility, LocalDate today) {
    State state = stateOf(proposal, feasibility, today);
    return new ProposalView(
        proposal,
        words.text("solution.origin." + proposal.origin()),
        state.style,
        words.text("solution.state." + state),
        feasibility);
  }

  private static State stateOf(
      Proposal proposal, @Nullable Feasibility feasibility, LocalDate today) {
    return switch (proposal.decision()) {
      case Decision.Adopted adopted -> State.ADOPTED;
      case Decision.Declined declined -> State.DECLINED;
      case null -> stateOf(feasibility, today);
    };
  }

  private static State stateOf(@Nullable Feasibility feasibility, LocalDate today) {
    if (feasibility == null) {
      return State.RECEIVED;
    }
    if (feasibility.sheet() != null) {
      return State.EXAMINED;
    }
    return feasibility.isLateOn(today) ? State.LATE : State.ASKED;
  }

  private enum State {
    RECEIVED("neutral"),
    ASKED("waiting"),
    LATE("late"),
    EXAMINED("waiting"),
    ADOPTED("kept"),
    DECLINED("neutral");

    private final String style;

    State(String style) {
      this.style = style;
    }
  }
}
