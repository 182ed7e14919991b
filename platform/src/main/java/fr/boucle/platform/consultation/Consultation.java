package fr.boucle.platform.consultation;

import fr.boucle.platform.territory.TerritoryId;

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
    ConsultationId id, String slug, String title, String summary, TerritoryId territory) {}
