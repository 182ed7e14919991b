package fr.boucle.platform.consultation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act that awaits the person signed in.
 *
 * @param sentence what to do, beginning with a verb
 * @param href where it is done
 * @param dueOn last day to do it in time, null when none
 * @param late true when that day has passed
 */
public record TaskLine(String sentence, String href, @Nullable LocalDate dueOn, boolean late) {}
