package fr.boucle.analysis.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a story from a list of opinions (« expérience vécue »).
 *
 * <p>In a story every sentence is about the same affair and is understood through the others (« Je
 * n'ai jamais eu de réponse »): it is read as one whole. In a list of opinions each sentence is
 * about its own subject. Marks: {@code experience-fr.txt}.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class Experience {
  private static final int LEAST_WORDS = 20;

  private final Pattern marks =
      Pattern.compile(
          "\\b(?:"
              + String.join("|", Resources.lines(Experience.class, "experience-fr.txt"))
              + ")\\b");

  /** Says whether most of the contributions long enough to tell are stories. */
  public boolean isToldByMost(List<String> texts) {
    List<String> telling = texts.stream().filter(this::isLong).toList();
    return telling.stream().filter(this::isToldBy).count() * 2 > telling.size();
  }

  private boolean isLong(String text) {
    return Folding.key(text).split(" ", -1).length >= LEAST_WORDS;
  }

  /** Says whether a contribution tells what happened to its author. */
  public boolean isToldBy(String text) {
    return Folding.key(text).split(" ", -1).length >= LEAST_WORDS
        && marks.matcher(Folding.fold(text)).find();
  }
}
