package fr.boucle.training;

import fr.boucle.embedding.PrefixBuckets;
import fr.boucle.embedding.Reading;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows a French text is made of while the model learns (« traits »): for a known word its own
 * row and those of its beginnings, all with the word's weight; for an unknown one those of its
 * beginnings. Word rows come first, bucket rows after them. Immutable.
 *
 * <p>The weight of a word is a / (a + p), p its share of the corpus (smooth inverse frequency,
 * Arora et al. 2017): frequent words count little.
 */
final class WordRows {
  private static final double SMOOTHING = .001;

  private final Map<String, Integer> rowOfWord;
  private final Reading reading;
  private final float[] weights;
  private final PrefixBuckets buckets;

  /**
   * Numbers the words in the order given.
   *
   * @param vocabulary folded words
   * @param counts count of each in the corpus; 0 gives the full weight 1
   * @param buckets number of bucket rows
   * @param glossary lines of acronym, tabulation, meaning; empty to read texts as they are typed
   */
  WordRows(List<String> vocabulary, List<Long> counts, int buckets, String glossary) {
    reading = new Reading(vocabulary, counts, glossary);
    rowOfWord = HashMap.newHashMap(vocabulary.size());
    weights = new float[vocabulary.size()];
    double total = counts.stream().mapToLong(Long::longValue).sum();
    for (int row = 0; row < weights.length; row++) {
      rowOfWord.put(vocabulary.get(row), row);
      weights[row] = (float) (SMOOTHING / (SMOOTHING + counts.get(row) / total));
    }
    this.buckets = new PrefixBuckets(buckets);
  }

  int words() {
    return weights.length;
  }

  int rows() {
    return weights.length + buckets.count();
  }

  float weight(int word) {
    return weights[word];
  }

  boolean knows(String word) {
    return rowOfWord.containsKey(word);
  }

  Bag bag(String text) {
    int[] rows = new int[16];
    float[] shares = new float[16];
    int size = 0;
    for (String token : reading.tokens(text)) {
      Integer own = rowOfWord.get(token);
      float weight = own == null ? 1 : weights[own];
      int[] beginnings = buckets.of(token);
      if (size + 3 > rows.length) {
        rows = Arrays.copyOf(rows, 2 * rows.length);
        shares = Arrays.copyOf(shares, 2 * shares.length);
      }
      if (own != null) {
        rows[size] = own;
        shares[size++] = weight;
      }
      for (int bucket : beginnings) {
        rows[size] = weights.length + bucket;
        shares[size++] = weight;
      }
    }
    return new Bag(Arrays.copyOf(rows, size), Arrays.copyOf(shares, size));
  }

  /** Returns the rows a known word has beside its own. */
  int[] bucketRows(String word) {
    int[] beginnings = buckets.of(word);
    for (int i = 0; i < beginnings.length; i++) {
      beginnings[i] += weights.length;
    }
    return beginnings;
  }
}
