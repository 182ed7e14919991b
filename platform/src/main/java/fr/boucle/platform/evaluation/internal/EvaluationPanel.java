package fr.boucle.platform.evaluation.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundPanel;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.evaluation.internal.EvaluationStore.IndicatorCounts;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.Card;
import fr.boucle.platform.ui.Task;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this room shows on the pages of a round. */
@Component
class EvaluationPanel implements RoundPanel {
  private final EvaluationStore store;
  private final Consultations consultations;

  EvaluationPanel(EvaluationStore store, Consultations consultations) {
    this.store = store;
    this.consultations = consultations;
  }

  @Override
  public List<StepCard> cards(Round round) {
    boolean evaluates = round.current().compareTo(Step.DESIGN) >= 0;
    if (round.number() == 1 && !evaluates) {
      return List.of();
    }
    String base =
        "/demarches/%s/tours/%d"
            .formatted(consultations.get(round.consultation()).slug(), round.number());
    var cards = new ArrayList<StepCard>();
    if (evaluates) {
      cards.add(
          new StepCard(
              Step.EVALUATE, new Card("evaluation.card.review", List.of(), base + "/bilan")));
    } else {
      long carried = store.countCarriedTo(round.id());
      if (carried > 0) {
        cards.add(
            new StepCard(
                Step.COLLECT,
                new Card("evaluation.card.carried", List.of(carried), base + "/reprise")));
      }
    }
    return cards;
  }

  @Override
  public List<Task> tasks(Round round, Account account) {
    if (!account.roles().contains(Role.ORGANISER) || round.current() != Step.EVALUATE) {
      return List.of();
    }
    if (store.findReview(round.id()).isPresent()) {
      return nextRound(round);
    }
    if (round.state() != RoundState.OPEN) {
      return List.of();
    }
    IndicatorCounts counts = store.count(round.id());
    return List.of(
        new Task(
            "evaluation.task.review",
            List.of(counts.concluded(), counts.indicators()),
            "/organiser/tours/" + round.id().value() + "/bilan",
            null));
  }

  /** The one way to the next round, until it is open: it hands over what is left to solve. */
  private List<Task> nextRound(Round round) {
    return consultations
            .findCurrentRound(round.consultation())
            .filter(current -> current.number() > round.number())
            .isPresent()
        ? List.of()
        : List.of(
            new Task(
                "evaluation.task.next",
                List.of(round.number() + 1),
                "/organiser/tours/" + round.id().value() + "/bilan#suite",
                null));
  }
}
