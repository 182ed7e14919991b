package fr.boucle.platform.answer.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event in the journey of a contribution, ready to print.
 *
 * @param on the day; null for what is still to come
 * @param title what happened
 * @param text more words, may be empty
 * @param href where one reads about it, null when it has no page
 * @param link words of the link, empty when there is none
 */
public record JourneyStep(
    @Nullable LocalDate on, String title, String text, @Nullable String href, String link) {}
