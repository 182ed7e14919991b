package fr.boucle.platform.ui;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act that awaits a person, one click away.
 *
 * @param key message key of its sentence, beginning with a verb
 * @param args values of the sentence
 * @param href where it is done, a path of this site
 * @param dueOn last day to do it in time, null when none
 */
public record Task(String key, List<Object> args, String href, @Nullable LocalDate dueOn) {
  public Task {
    args = List.copyOf(args);
  }
}
