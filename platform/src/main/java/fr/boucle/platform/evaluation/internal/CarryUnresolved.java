package fr.boucle.platform.evaluation.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundOpened;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A round that opens after another one begins with what that one left, by whatever way it opens.
 */
@Component
class CarryUnresolved {
  private final PrepareNextRound next;
  private final Consultations consultations;

  CarryUnresolved(PrepareNextRound next, Consultations consultations) {
    this.next = next;
    this.consultations = consultations;
  }

  @ApplicationModuleListener
  void on(RoundOpened event) {
    Round round = consultations.getRound(event.round());
    if (round.number() > 1) {
      String slug = consultations.get(round.consultation()).slug();
      consultations
          .findRound(slug, round.number() - 1)
          .ifPresent(before -> next.carry(before.id(), round.id()));
    }
  }
}
