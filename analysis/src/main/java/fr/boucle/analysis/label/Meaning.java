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

  /** Returns how well a word stands for the best of a list, in [0..1]; 0 for an empty list. */
  double nearest(String stem, List<String> list) {
    double best = 0;
    for (float near : nearness(stem, among(list))) {
      best = Math.max(best, near);
    }
    return best;
  }

  /**
   * Returns how near a text is to a group; with no model, as near as can be and no nearer than to
   * the corpus.
   */
  Bearing bearing(String text, Place place) {
    if (embedder.dimensions() == 0 || embedder.dimensions() != place.dimensions()) {
      return new Bearing(1, 0);
    }
    float[] vector = embedder.embed(text);
    return new Bearing(place.towards(vector), place.apart(vector));
  }

  /**
   * Where a text lies.
   *
   * @param towards cosine with the centre of the group
   * @param apart cosine with its members less cosine with everyone, on average
   */
  record Bearing(double towards, double apart) {}

  private float[] vector(String stem) {
    return vectors.computeIfAbsent(stem, s -> embedder.embed(vocabulary.surface(s)));
  }
}
