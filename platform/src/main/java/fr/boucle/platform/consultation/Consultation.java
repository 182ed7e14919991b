package fr.boucle.platform.consultation;

import fr.boucle.platform.territory.TerritoryId;
import fr.boucle.platform.ui.LoopPlace;

/**
 * A consultation (« démarche ») on a territory.
 *
 * @param id identifier
 * @param slug public address, lower-case words joined by hyphens
 * @param title for example « Mieux accéder à mes droits »
 * @param summary two or three sentences
 * @param territory where
 */
public record Consultation(
    ConsultationId id, String slug, String title, String summary, TerritoryId territory) {

  /** Where a page about one of its rounds stands in the loop. */
  public LoopPlace at(Round round) {
    return new LoopPlace(
        title,
        round.number(),
        "/demarches/%s/tours/%d".formatted(slug, round.number()),
        round.current().rank(),
        round.state() == RoundState.CLOSED);
  }
}
