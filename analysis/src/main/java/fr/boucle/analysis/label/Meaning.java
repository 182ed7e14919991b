package fr.boucle.analysis.label;

import fr.boucle.analysis.spi.Embedder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How near two words are in meaning, so that « coûteux » counts for a text that says « cher ». With
 * no model a word is near itself only.
 */
final class Meaning {
  /** Cosine under which two words have nothing in common: most pairs of words are below it. */
  private static final double UNRELATED = 0.35;

  private final Embedder embedder;
  private final Vocabulary vocabulary;
  private final Map<String, float[]> vectors = new HashMap<>();

  Meaning(Embedder embedder, Vocabulary vocabulary) {
    this.embedder = embedder;
    this.vocabulary = vocabulary;
  }

  /** Returns how well the words of a text stand for a word, in [0..1]: 1 when it is among them. */
  double presence(String stem, Set<String> text) {
    if (text.contains(stem)) {
      return 1;
    }
    double best = 0;
    if (embedder.dimensions() > 0) {
      float[] vector = vector(stem);
      for (String other : text) {
        best = Math.max(best, dot(vector, vector(other)));
      }
    }
    return Math.max(0, best - UNRELATED) / (1 - UNRELATED);
  }

  /**
   * Returns the cosine of a text with a direction, floored at 0; 1 when there is no model.
   *
   * @param centre any length other than 0, or no float at all when there is no model
   */
  double nearness(String text, float[] centre) {
    if (centre.length == 0 || embedder.dimensions() != centre.length) {
      return 1;
    }
    double length = Math.sqrt(dot(centre, centre));
    return length == 0 ? 1 : Math.max(0, dot(embedder.embed(text), centre) / length);
  }

  private float[] vector(String stem) {
    return vectors.computeIfAbsent(stem, s -> embedder.embed(vocabulary.surface(s)));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }
}
