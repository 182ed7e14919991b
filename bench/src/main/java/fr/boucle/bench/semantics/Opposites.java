package fr.boucle.bench.semantics;

import fr.boucle.analysis.spi.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements that a bag of words confuses (« contraires »): each with the same meaning in other
 * words, and with another meaning in nearly the same words; fictional. Written before any row for
 * two words was trained.
 *
 * @param statement French text
 * @param same its meaning in other words
 * @param other nearly its words, with the opposite or another meaning
 */
record Opposites(String statement, String same, String other) {

  /** Returns those told by a negation, then those told by a fixed phrase, by kind. */
  static Map<String, List<Opposites>> load() {
    return read("opposites.txt");
  }

  /** Returns those told by a negation, translated. */
  static List<Opposites> english() {
    return read("opposites-english.txt").getOrDefault("negation", List.of());
  }

  private static Map<String, List<Opposites>> read(String file) {
    try (InputStream in = Opposites.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            file + " is not in this jar. Build the bench module again.");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line of one word after {@code #} names the kind of those below it. */
  private static Map<String, List<Opposites>> of(String lines) {
    Map<String, List<Opposites>> kinds = new LinkedHashMap<>();
    List<Opposites> kind = new ArrayList<>();
    for (String line : lines.lines().filter(l -> !l.isBlank()).toList()) {
      if (line.matches("# \\w+")) {
        kind = kinds.computeIfAbsent(line.substring(2), k -> new ArrayList<>());
      } else if (!line.startsWith("#")) {
        String[] parts = line.split(" \\| ", -1);
        kind.add(new Opposites(parts[0], parts[1], parts[2]));
      }
    }
    return kinds;
  }

  /**
   * Returns the share, between 0 and 1, where other words go to the statement, not to the other.
   */
  static double toldApart(Embedder model, List<Opposites> all) {
    return share(model, all, (statement, same, other) -> nearer(same, statement, other));
  }

  /** Returns the share, between 0 and 1, where the statement goes to its meaning, not its words. */
  static double againstItsWords(Embedder model, List<Opposites> all) {
    return share(model, all, (statement, same, other) -> nearer(statement, same, other));
  }

  private static double share(Embedder model, List<Opposites> all, Reading reading) {
    long right =
        all.stream()
            .filter(o ->
                reading.isRight(
                    model.embed(o.statement), model.embed(o.same), model.embed(o.other)))
            .count();
    return right / (double) all.size();
  }

  private static boolean nearer(float[] from, float[] right, float[] wrong) {
    return Neighbours.dot(from, right) > Neighbours.dot(from, wrong);
  }

  /** One way of asking three texts. */
  private interface Reading {
    boolean isRight(float[] statement, float[] same, float[] other);
  }
}
