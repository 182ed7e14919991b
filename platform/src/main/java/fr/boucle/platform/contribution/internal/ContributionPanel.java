package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundPanel;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.Card;
import fr.boucle.platform.ui.Task;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this room shows on the pages of a round. */
@Component
class ContributionPanel implements RoundPanel {
  private final CounterStore counters;
  private final Consultations consultations;

  ContributionPanel(CounterStore counters, Consultations consultations) {
    this.counters = counters;
    this.consultations = consultations;
  }

  @Override
  public List<StepCard> cards(Round round) {
    String href =
        "/demarches/%s/tours/%d/contributions"
            .formatted(consultations.get(round.consultation()).slug(), round.number());
    long count = counters.visible(round.id());
    return List.of(new StepCard(Step.COLLECT, new Card("contribution.card", List.of(count), href)));
  }

  @Override
  public List<Task> tasks(Round round, Account account) {
    boolean mine =
        account.roles().contains(Role.ORGANISER) || account.roles().contains(Role.ANALYST);
    if (!mine || !round.collects()) {
      return List.of();
    }
    String key =
        counters.visible(round.id()) == 0
            ? "contribution.task.begin"
            : "contribution.task.continue";
    return List.of(
        new Task(
            key, List.of(), "/organiser/tours/%d/importer".formatted(round.id().value()), null));
  }
}
