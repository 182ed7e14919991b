package fr.boucle.training;

import fr.boucle.embedding.FrenchWeights;
import java.util.List;

/**
 * The way between rows that learn and rows that read (« composition »). A model that reads has one
 * row per known word: its weight x (own row + rows of its beginnings). A model that learns keeps
 * them apart, because words with one beginning learn together.
 */
final class RowComposition {
  private RowComposition() {}

  /** Takes a finished model apart; exact but for its rounding to bytes. */
  static float[] decompose(FrenchWeights model, WordRows rows) {
    int dimensions = model.dimensions();
    float[] values = new float[rows.rows() * dimensions];
    float[] row = new float[dimensions];
    for (int bucket = 0; bucket < model.buckets(); bucket++) {
      java.util.Arrays.fill(row, 0);
      model.addBucket(row, bucket);
      System.arraycopy(row, 0, values, (rows.words() + bucket) * dimensions, dimensions);
    }
    List<String> vocabulary = model.vocabulary();
    for (int word = 0; word < vocabulary.size(); word++) {
      java.util.Arrays.fill(row, 0);
      model.addWord(row, word);
      int own = word * dimensions;
      for (int d = 0; d < dimensions; d++) {
        values[own + d] = row[d] / rows.weight(word);
      }
      for (int bucket : rows.bucketRows(vocabulary.get(word))) {
        for (int d = 0; d < dimensions; d++) {
          values[own + d] -= values[bucket * dimensions + d];
        }
      }
    }
    return values;
  }

  /** Puts learned rows together into a model that reads. */
  static FrenchWeights compose(
      String name,
      List<String> vocabulary,
      List<Long> counts,
      WordRows rows,
      int dimensions,
      float[] values,
      String glossary) {
    float[] words = new float[vocabulary.size() * dimensions];
    for (int word = 0; word < vocabulary.size(); word++) {
      int own = word * dimensions;
      for (int d = 0; d < dimensions; d++) {
        words[own + d] = values[own + d];
      }
      for (int bucket : rows.bucketRows(vocabulary.get(word))) {
        for (int d = 0; d < dimensions; d++) {
          words[own + d] += values[bucket * dimensions + d];
        }
      }
      for (int d = 0; d < dimensions; d++) {
        words[own + d] *= rows.weight(word);
      }
    }
    float[] buckets = java.util.Arrays.copyOfRange(values, words.length, values.length);
    return FrenchWeights.of(name, vocabulary, counts, dimensions, words, buckets, glossary);
  }
}
