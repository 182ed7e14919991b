package fr.boucle.analysis.label;

import fr.boucle.analysis.graph.Similarities;
import fr.boucle.analysis.spi.Embedder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How near two words are in meaning, so that « coûteux » counts for a text that says « cher ». With
 * no model a word is near itself only. Safe for use by several threads.
 */
final class Meaning {
  /** Cosine under which two words have nothing in common: most pairs of words are below it. */
  private static final float UNRELATED = 0.35f;

  private final Embedder embedder;
  private final Vocabulary vocabulary;
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

  Meaning(Embedder embedder, Vocabulary vocabulary) {
    this.embedder = embedder;
    this.vocabulary = vocabulary;
  }

  /**
   * How well words stand for the words of one list.
   *
   * @param words the list
   * @param vectors their vectors, none without a model
   */
  record Among(Map<String, Integer> words, @Nullable Similarities vectors) {}

  /** Prepares a list of distinct words to be compared with others. */
  Among among(List<String> words) {
    Map<String, Integer> numbers = new HashMap<>();
    words.forEach(word -> numbers.put(word, numbers.size()));
    return new Among(
        numbers,
        embedder.dimensions() == 0
            ? null
            : new Similarities(words.stream().map(this::vector).toArray(float[][]::new)));
  }

  /** Returns how well a word stands for each of a list, in [0..1]: 1 when it is the same. */
  float[] nearness(String stem, Among list) {
    float[] near =
        list.vectors() == null ? new float[list.words().size()] : list.vectors().to(vector(stem));
    for (int i = 0; i < near.length; i++) {
      near[i] = Math.max(0, near[i] - UNRELATED) / (1 - UNRELATED);
    }
    Integer same = list.words().get(stem);
    if (same != null) {
      near[same] = 1;
    }
    return near;
  }

  /**
   * Returns the cosine of a text with a direction, floored at 0; 1 when there is no model.
   *
   * @param centre any length other than 0, or no float at all when there is no model
   */
  double towards(String text, float[] centre) {
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
