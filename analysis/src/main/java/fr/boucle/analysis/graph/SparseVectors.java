package fr.boucle.analysis.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Texts as weighted words and pairs of neighbouring words: TF-IDF with sublinear counts, unit
 * length, words and pairs of fewer than two texts left out. Terms are numbered in alphabetical
 * order, a pair after its first word.
 *
 * <p>A term is one long: the rank of the word among all words, then that of its second word, 0 when
 * it is no pair. No pair is ever a string. Immutable.
 */
public final class SparseVectors {
  private static final int BATCH = 4_096;

  private final String[] words;
  private final long[] vocabulary;
  private final int[] frequencies;
  private final int[][] terms;
  private final float[][] weights;

  private SparseVectors(String[] words, int[][] texts) {
    this.words = words;
    long[] kept = distinctTerms(texts);
    this.frequencies = keepShared(kept);
    this.vocabulary = Arrays.copyOf(kept, frequencies.length);
    this.terms = new int[texts.length][];
    this.weights = new float[texts.length][];
    IntStream.range(0, texts.length)
        .parallel()
        .forEach(i -> {
          long[] occurrences = occurrences(texts[i]);
          terms[i] = known(occurrences);
          weights[i] = unit(weights(occurrences, terms[i]));
        });
  }

  /** Builds the vectors of texts given as their words in order. */
  public static SparseVectors of(List<List<String>> texts) {
    return of(texts.size(), texts::get);
  }

  /**
   * Builds the vectors of texts read once, in batches.
   *
   * @param words the words of a text in order; asked by several threads
   */
  public static SparseVectors of(int size, IntFunction<List<String>> words) {
    Map<String, Integer> numbers = new HashMap<>();
    int[][] texts = new int[size][];
    for (int start = 0; start < size; start += BATCH) {
      int end = Math.min(size, start + BATCH);
      List<List<String>> batch = IntStream.range(start, end).parallel().mapToObj(words).toList();
      for (int i = start; i < end; i++) {
        texts[i] =
            batch.get(i - start).stream()
                .mapToInt(w -> numbers.computeIfAbsent(w, x -> numbers.size()))
                .toArray();
      }
    }
    String[] sorted = numbers.keySet().stream().sorted().toArray(String[]::new);
    int[] ranks = new int[sorted.length];
    for (int r = 0; r < sorted.length; r++) {
      ranks[numbers.getOrDefault(sorted[r], 0)] = r;
    }
    for (int[] text : texts) {
      Arrays.setAll(text, w -> ranks[text[w]]);
    }
    return new SparseVectors(sorted, texts);
  }

  /** Returns the number of texts. */
  public int size() {
    return terms.length;
  }

  /** Returns, per text, its rising term numbers. */
  int[][] terms() {
    return terms;
  }

  /** Returns, per text, the weights of {@link #terms()}. */
  float[][] weights() {
    return weights;
  }

  /** Returns the number of texts per term. */
  int[] frequencies() {
    return frequencies;
  }

  /** A text from elsewhere, weighed as those of this corpus are, but not of unit length. */
  static final class Query {
    private final int[] terms;
    private final float[] weights;
    private final double length;

    private Query(int[] terms, float[] weights, double length) {
      this.terms = terms;
      this.weights = weights;
      this.length = length;
    }

    /** Returns its length, to which words that no two texts of this corpus share count too. */
    double length() {
      return length;
    }

    /** Returns its rising term numbers. */
    int[] terms() {
      return terms;
    }

    /** Returns the weights of {@link #terms()}. */
    float[] weights() {
      return weights;
    }
  }

  Query query(List<String> text) {
    // A word unknown here takes a number beyond all others, so that no pair holds it.
    long[] occurrences =
        occurrences(
            text.stream()
                .mapToInt(w -> {
                  int rank = Arrays.binarySearch(words, w);
                  return rank >= 0 ? rank : words.length;
                })
                .toArray());
    int[] own = known(occurrences);
    double[] weights = weights(occurrences, own);
    float[] rounded = new float[own.length];
    for (int t = 0; t < own.length; t++) {
      rounded[t] = (float) weights[t];
    }
    double unheard = distinctUnheard(text) * Math.pow(idf(terms.length, 1), 2);
    return new Query(own, rounded, Math.sqrt(unheard + squares(weights)));
  }

  private long distinctUnheard(List<String> text) {
    return text.stream()
        .distinct()
        .filter(word -> {
          int rank = Arrays.binarySearch(words, word);
          return rank < 0 || Arrays.binarySearch(vocabulary, (long) rank << Integer.SIZE) < 0;
        })
        .count();
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

  private static double idf(int texts, int frequency) {
    return Math.log((1.0 + texts) / (1.0 + frequency)) + 1;
  }

  /** Returns the words and pairs of a text, sorted, each as often as it occurs. */
  private static long[] occurrences(int[] text) {
    long[] occurrences = new long[Math.max(0, 2 * text.length - 1)];
    for (int i = 0; i < text.length; i++) {
      occurrences[i] = (long) text[i] << Integer.SIZE;
      if (i > 0) {
        occurrences[text.length + i - 1] = ((long) text[i - 1] << Integer.SIZE) | (text[i] + 1);
      }
    }
    Arrays.sort(occurrences);
    return occurrences;
  }

  /** Returns the terms of all texts, sorted, each as often as there are texts with it. */
  private static long[] distinctTerms(int[][] texts) {
    long most = Arrays.stream(texts).mapToLong(t -> Math.max(0, 2 * t.length - 1)).sum();
    long[] all = new long[Math.toIntExact(most)];
    int size = 0;
    for (int[] text : texts) {
      long[] occurrences = occurrences(text);
      for (int o = 0; o < occurrences.length; o++) {
        if (o == 0 || occurrences[o] != occurrences[o - 1]) {
          all[size++] = occurrences[o];
        }
      }
    }
    long[] distinct = size == all.length ? all : Arrays.copyOf(all, size);
    Arrays.parallelSort(distinct);
    return distinct;
  }

  /** Moves the terms of two texts or more to the front and returns their frequencies. */
  private static int[] keepShared(long[] sorted) {
    int[] frequencies = new int[64];
    int size = 0;
    int start = 0;
    for (int at = 1; at <= sorted.length; at++) {
      if (at == sorted.length || sorted[at] != sorted[start]) {
        if (at - start >= 2) {
          if (size == frequencies.length) {
            frequencies = Arrays.copyOf(frequencies, size * 2);
          }
          sorted[size] = sorted[start];
          frequencies[size++] = at - start;
        }
        start = at;
      }
    }
    return Arrays.copyOf(frequencies, size);
  }

  private int[] known(long[] occurrences) {
    int[] known = new int[occurrences.length];
    int size = 0;
    for (int o = 0; o < occurrences.length; o++) {
      if (o == 0 || occurrences[o] != occurrences[o - 1]) {
        int term = Arrays.binarySearch(vocabulary, occurrences[o]);
        if (term >= 0) {
          known[size++] = term;
        }
      }
    }
    return Arrays.copyOf(known, size);
  }

  private double[] weights(long[] occurrences, int[] known) {
    double[] weights = new double[known.length];
    int o = 0;
    for (int t = 0; t < known.length; t++) {
      while (occurrences[o] != vocabulary[known[t]]) {
        o++;
      }
      int first = o;
      while (o < occurrences.length && occurrences[o] == vocabulary[known[t]]) {
        o++;
      }
      weights[t] = (1 + Math.log(o - first)) * idf(terms.length, frequencies[known[t]]);
    }
    return weights;
  }

  private static double squares(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight * weight;
    }
    return sum;
  }

  private static float[] unit(double[] weights) {
    double norm = squares(weights);
    float[] unit = new float[weights.length];
    for (int t = 0; t < weights.length; t++) {
      unit[t] = (float) weights[t] / (float) Math.sqrt(norm);
    }
    return unit;
  }
}
