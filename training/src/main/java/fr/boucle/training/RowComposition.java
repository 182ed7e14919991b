package fr.boucle.training;

import fr.boucle.embedding.FrenchWeights;
import java.util.Arrays;
import java.util.List;

/**
 * The way between rows that learn and rows that read (« composition »). A model that reads has one
 * row per known word: its weight x (own row + rows of its beginnings). A model that learns keeps
 * them apart, because words with one beginning learn together.
 */
final class RowComposition {
  private RowComposition() {}

  /** Takes a finished model apart; exact but for its rounding to bytes. */
  static float[][] decompose(FrenchWeights model, WordRows rows) {
    float[][] values = new float[rows.rows()][model.dimensions()];
    for (int bucket = 0; bucket < model.buckets(); bucket++) {
      model.addBucket(values[rows.words() + bucket], bucket);
    }
    List<String> vocabulary = model.vocabulary();
    for (int word = 0; word < vocabulary.size(); word++) {
      float[] own = values[word];
      model.addWord(own, word);
      float weight = rows.weight(word);
      for (int d = 0; d < own.length; d++) {
        own[d] /= weight;
      }
      for (int bucket : rows.bucketRows(vocabulary.get(word))) {
        float[] beginning = values[bucket];
        for (int d = 0; d < own.length; d++) {
          own[d] -= beginning[d];
        }
      }
    }
    return values;
  }

  /**
   * Puts learned rows together into a model that reads.
   *
   * @param values learned rows; those of words are put together in place, so that a table of 90 MB
   *     is not held twice
   */
  static FrenchWeights compose(
      String name,
      List<String> vocabulary,
      List<Long> counts,
      WordRows rows,
      float[][] values,
      String glossary) {
    for (int word = 0; word < vocabulary.size(); word++) {
      float[] own = values[word];
      for (int bucket : rows.bucketRows(vocabulary.get(word))) {
        float[] beginning = values[bucket];
        for (int d = 0; d < own.length; d++) {
          own[d] += beginning[d];
        }
      }
      float weight = rows.weight(word);
      for (int d = 0; d < own.length; d++) {
        own[d] *= weight;
      }
    }
    float[][] words = Arrays.copyOf(values, vocabulary.size());
    float[][] buckets = Arrays.copyOfRange(values, vocabulary.size(), values.length);
    return FrenchWeights.of(name, vocabulary, counts, words, buckets, glossary);
  }
}
