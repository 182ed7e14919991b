package fr.boucle.analysis.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts as weighted words: TF-IDF with sublinear counts, unit length, words of fewer than two texts
 * left out.
 */
public final class SparseVectors {
  private final int[][] terms;
  private final float[][] weights;
  private final SortedMap<String, Integer> vocabulary;
  private final int[] frequencies;

  SparseVectors(
      int[][] terms, float[][] weights, SortedMap<String, Integer> vocabulary, int[] frequencies) {
    this.terms = terms;
    this.weights = weights;
    this.vocabulary = vocabulary;
    this.frequencies = frequencies;
  }

  /** Returns, per text, its rising term numbers. */
  public int[][] terms() {
    return terms;
  }

  /** Returns, per text, the weights of {@link #terms()}. */
  public float[][] weights() {
    return weights;
  }

  /** Returns word to term number, in alphabetical order. */
  public SortedMap<String, Integer> vocabulary() {
    return vocabulary;
  }

  /** Returns the number of texts per term. */
  public int[] frequencies() {
    return frequencies;
  }

  /** Builds the vectors of texts given as words and word pairs. */
  public static SparseVectors of(List<List<String>> texts) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<String> text : texts) {
      text.stream().distinct().forEach(w -> seen.merge(w, 1, Integer::sum));
    }
    SortedMap<String, Integer> vocabulary = new TreeMap<>();
    seen.forEach((word, count) -> {
      if (count >= 2) {
        vocabulary.put(word, count);
      }
    });
    int[] frequencies = new int[vocabulary.size()];
    int number = 0;
    for (var entry : vocabulary.entrySet()) {
      frequencies[number] = entry.getValue();
      entry.setValue(number++);
    }
    int[][] terms = new int[texts.size()][];
    float[][] weights = new float[texts.size()][];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      SortedMap<Integer, Integer> counts = new TreeMap<>();
      for (String word : texts.get(i)) {
        Integer term = vocabulary.get(word);
        if (term != null) {
          counts.merge(term, 1, Integer::sum);
        }
      }
      order.clear();
      order.addAll(counts.keySet());
      terms[i] = order.stream().mapToInt(Integer::intValue).toArray();
      weights[i] = unit(counts, terms[i], frequencies, texts.size());
    }
    return new SparseVectors(terms, weights, vocabulary, frequencies);
  }

  /** Returns the cosine of two texts. */
  double similarity(int a, int b) {
    double sum = 0;
    int q = 0;
    for (int p = 0; p < terms[a].length; p++) {
      while (q < terms[b].length && terms[b][q] < terms[a][p]) {
        q++;
      }
      if (q < terms[b].length && terms[b][q] == terms[a][p]) {
        sum += (double) weights[a][p] * weights[b][q];
      }
    }
    return sum;
  }

  static double idf(int texts, int frequency) {
    return Math.log((1.0 + texts) / (1.0 + frequency)) + 1;
  }

  private static float[] unit(
      SortedMap<Integer, Integer> counts, int[] terms, int[] frequencies, int texts) {
    float[] weights = new float[terms.length];
    double norm = 0;
    for (int t = 0; t < terms.length; t++) {
      double idf = idf(texts, frequencies[terms[t]]);
      double weight = (1 + Math.log(counts.getOrDefault(terms[t], 1))) * idf;
      weights[t] = (float) weight;
      norm += weight * weight;
    }
    for (int t = 0; t < weights.length; t++) {
      weights[t] /= (float) Math.sqrt(norm);
    }
    return weights;
  }
}
