package fr.boucle.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words of daily life and of public services that name one idea (« lexique »): one idea per line,
 * expressions separated by {@code |}. Lines starting with {@code #} are left out. Immutable.
 *
 * @param ideas expressions of each idea, two or more
 */
public record Lexicon(List<List<String>> ideas) {

  public Lexicon {
    ideas = ideas.stream().map(List::copyOf).toList();
  }

  /** Returns the lexicon shipped with Boucle, written for it. */
  public static Lexicon shipped() {
    try (InputStream in = Lexicon.class.getResourceAsStream("lexicon.txt")) {
      if (in == null) {
        throw new IllegalStateException(
            "lexicon.txt is not in this jar. Build the training module again.");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the lines of a lexicon.
   *
   * @throws IllegalArgumentException when a line holds a single expression
   */
  public static Lexicon of(String lines) {
    List<List<String>> ideas = new ArrayList<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> expressions =
          Arrays.stream(line.split("\\|", -1))
              .map(String::strip)
              .filter(e -> !e.isEmpty())
              .toList();
      if (expressions.size() < 2) {
        throw new IllegalArgumentException(
            "line %d of the lexicon (\"%s\") must hold two expressions or more, separated by |. Add one or remove the line."
                .formatted(number, line));
      }
      ideas.add(expressions);
    }
    return new Lexicon(ideas);
  }
}
