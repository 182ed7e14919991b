package fr.boucle.platform.consultation;

import fr.boucle.platform.territory.TerritoryId;

/**
 * A consultation to create.
 *
 * @param title 1 to 200 characters
 * @param summary two or three sentences, 1 to 2000 characters
 * @param territory where
 */
public record NewConsultation(String title, String summary, TerritoryId territory) {}
