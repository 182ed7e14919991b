package fr.boucle.analysis.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Nearest neighbours by shared words, through an inverted index; words of too many texts only
 * weigh, they do not retrieve.
 */
public final class LexicalNeighbours {
  private static final float LEAST = 1e-6f;
  private static final int WIDEST_POSTING = 20_000;

  private LexicalNeighbours() {}

  /** Finds the k nearest texts of every text among those of other owners. */
  public static Neighbours of(SparseVectors vectors, int[] owners, int k) {
    int n = vectors.terms().length;
    int[][] postings = postings(vectors);
    float[][] impacts = impacts(vectors, postings);
    int[][] ids = new int[n][];
    float[][] similarities = new float[n][];
    ThreadLocal<float[]> scratch = ThreadLocal.withInitial(() -> new float[n]);
    IntStream.range(0, n)
        .parallel()
        .forEach(i -> {
          float[] sums = scratch.get();
          int[] touched = new int[64];
          int count = 0;
          for (int t = 0; t < vectors.terms()[i].length; t++) {
            int term = vectors.terms()[i][t];
            float weight = vectors.weights()[i][t];
            for (int p = 0; p < postings[term].length; p++) {
              int j = postings[term][p];
              if (sums[j] == 0) {
                if (count == touched.length) {
                  touched = Arrays.copyOf(touched, count * 2);
                }
                touched[count++] = j;
              }
              sums[j] += weight * impacts[term][p];
            }
          }
          Nearest nearest = new Nearest(k);
          for (int c = 0; c < count; c++) {
            int j = touched[c];
            if (owners[j] != owners[i] && sums[j] > LEAST && sums[j] >= nearest.floor()) {
              nearest.offer(j, sums[j]);
            }
            sums[j] = 0;
          }
          ids[i] = nearest.ids();
          similarities[i] = nearest.similarities();
        });
    return new Neighbours(ids, similarities);
  }

  static int[][] postings(SparseVectors vectors) {
    int[] frequencies = vectors.frequencies();
    int[][] postings = new int[frequencies.length][];
    int[] filled = new int[frequencies.length];
    Arrays.setAll(postings, t -> new int[frequencies[t] > WIDEST_POSTING ? 0 : frequencies[t]]);
    for (int i = 0; i < vectors.terms().length; i++) {
      for (int term : vectors.terms()[i]) {
        if (postings[term].length > 0) {
          postings[term][filled[term]++] = i;
        }
      }
    }
    return postings;
  }

  static float[][] impacts(SparseVectors vectors, int[][] postings) {
    float[][] impacts = new float[postings.length][];
    Arrays.setAll(impacts, t -> new float[postings[t].length]);
    int[] filled = new int[postings.length];
    for (int i = 0; i < vectors.terms().length; i++) {
      for (int t = 0; t < vectors.terms()[i].length; t++) {
        int term = vectors.terms()[i][t];
        if (postings[term].length > 0) {
          impacts[term][filled[term]++] = vectors.weights()[i][t];
        }
      }
    }
    return impacts;
  }
}
