package fr.boucle.platform.vote.internal;

import fr.boucle.voting.Explanation;
import java.util.List;
import java.util.Map;

/**
 * An explanation in which options go by their titles, « as voters read them », not by their keys.
 *
 * @param titles title of each option, by key
 */
record NamedExplanation(Map<String, String> titles) {
  NamedExplanation {
    titles = Map.copyOf(titles);
  }

  /** The same tree with titles. */
  Explanation of(Explanation step) {
    return new Explanation(
        step.value(),
        step.key(),
        step.arguments().stream().map(this::named).toList(),
        step.children().stream().map(this::of).toList());
  }

  private Object named(Object argument) {
    return switch (argument) {
      case String key -> title(key);
      case List<?> keys -> keys.stream().map(key -> title(String.valueOf(key))).toList();
      default -> argument;
    };
  }

  private String title(String key) {
    String title = titles.get(key);
    return title == null ? key : "« " + title.replaceAll("\\s+", " ").strip() + " »";
  }
}
