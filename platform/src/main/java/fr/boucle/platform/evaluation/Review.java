package fr.boucle.platform.evaluation;

import java.time.LocalDate;

/**
 * The published review of a round (« bilan »).
 *
 * @param lessons what was learnt, in the words of the team
 * @param publishedOn the day
 * @param publishedBy who published it
 */
public record Review(String lessons, LocalDate publishedOn, String publishedBy) {}
