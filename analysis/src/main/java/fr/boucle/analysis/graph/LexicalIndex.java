package fr.boucle.analysis.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Nearest texts of one text by shared words (TF-IDF). Immutable; safe for use by several threads.
 */
public final class LexicalIndex {
  private final SparseVectors vectors;
  private final int[][] postings;
  private final float[][] impacts;

  /** Indexes texts given as words and word pairs. */
  public LexicalIndex(List<List<String>> texts) {
    this.vectors = SparseVectors.of(texts);
    this.postings = LexicalNeighbours.postings(vectors);
    this.impacts = LexicalNeighbours.impacts(vectors, postings);
  }

  /** Returns the numbers of the k nearest texts, best first, ties by number. */
  public int[] nearest(List<String> words, int k) {
    Map<Integer, Float> sums = new HashMap<>();
    Map<Integer, Integer> counts = new TreeMap<>();
    for (String word : words) {
      Integer term = vectors.vocabulary().get(word);
      if (term != null) {
        counts.merge(term, 1, Integer::sum);
      }
    }
    int texts = vectors.terms().length;
    counts.forEach((term, count) -> {
      float weight =
          (float) ((1 + Math.log(count)) * SparseVectors.idf(texts, vectors.frequencies()[term]));
      for (int p = 0; p < postings[term].length; p++) {
        sums.merge(postings[term][p], weight * impacts[term][p], Float::sum);
      }
    });
    Nearest nearest = new Nearest(k);
    sums.forEach(nearest::offer);
    return nearest.ids();
  }
}
