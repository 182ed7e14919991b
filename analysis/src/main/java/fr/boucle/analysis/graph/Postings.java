package fr.boucle.analysis.graph;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which texts hold a term, and how much it weighs there: finds the texts that share words with one
 * text. Immutable; safe for use by several threads, each with its own {@link Scratch}.
 *
 * <p>Up to {@value #EXACT} texts every term of at most {@value #WIDEST} texts is read. Beyond, a
 * text reads its rarest terms first and {@value #BUDGET} entries at most, the last term from a
 * place of its own, and the best {@value #REREAD} times k texts found are compared again on all
 * their terms: the cost of one text no longer grows with the corpus.
 */
final class Postings {
  private static final int EXACT = 100_000;
  private static final int WIDEST = 20_000;
  private static final int BUDGET = 20_000;
  private static final int REREAD = 4;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final float LEAST = 1e-6f;

  private final SparseVectors vectors;
  private final int[][] texts;
  private final float[][] impacts;

  Postings(SparseVectors vectors) {
    this.vectors = vectors;
    int[] frequencies = vectors.frequencies();
    int widest = isLarge() ? Integer.MAX_VALUE : WIDEST;
    this.texts = new int[frequencies.length][];
    this.impacts = new float[frequencies.length][];
    for (int t = 0; t < frequencies.length; t++) {
      texts[t] = new int[frequencies[t] > widest ? 0 : frequencies[t]];
      impacts[t] = new float[texts[t].length];
    }
    int[] filled = new int[frequencies.length];
    for (int i = 0; i < vectors.size(); i++) {
      for (int t = 0; t < vectors.terms()[i].length; t++) {
        int term = vectors.terms()[i][t];
        if (texts[term].length > 0) {
          texts[term][filled[term]] = i;
          impacts[term][filled[term]++] = vectors.weights()[i][t];
        }
      }
    }
  }

  boolean isLarge() {
    return vectors.size() > EXACT;
  }

  /** Sums under way, kept by a thread from one text to the next. */
  static final class Scratch {
    private final float[] sums;
    private int[] touched = new int[1_024];
    private int count;

    Scratch(int texts) {
      this.sums = new float[texts];
    }

    private void add(int text, float amount) {
      if (sums[text] == 0) {
        if (count == touched.length) {
          touched = Arrays.copyOf(touched, count * 2);
        }
        touched[count++] = text;
      }
      sums[text] += amount;
    }

    private void clear() {
      for (int c = 0; c < count; c++) {
        sums[touched[c]] = 0;
      }
      count = 0;
    }
  }

  /** Offers to a node of a table the texts nearest to one of this corpus. */
  void nearest(int text, IntPredicate eligible, Scratch scratch, Neighbours found, int k) {
    if (isLarge()) {
      gatherRarest(vectors.terms()[text], vectors.weights()[text], text, scratch);
      Neighbours best = new Neighbours(1, REREAD * k);
      offerAll(scratch, eligible, best, 0);
      for (int r = 0; r < best.count(0); r++) {
        int id = best.id(0, r);
        found.offer(text, id, (float) vectors.similarity(text, id));
      }
    } else {
      gather(vectors.terms()[text], vectors.weights()[text], scratch);
      offerAll(scratch, eligible, found, text);
    }
  }

  /** Returns the k texts nearest to a text from elsewhere, ties by number, as those of node 0. */
  Neighbours nearest(SparseVectors.Query query, Scratch scratch, int k) {
    Neighbours found = new Neighbours(1, k);
    if (isLarge()) {
      gatherRarest(query.terms(), query.weights(), 0, scratch);
    } else {
      gather(query.terms(), query.weights(), scratch);
    }
    offerAll(scratch, id -> true, found, 0);
    return found;
  }

  private void gather(int[] terms, float[] weights, Scratch scratch) {
    for (int t = 0; t < terms.length; t++) {
      read(terms[t], weights[t], 0, texts[terms[t]].length, scratch);
    }
  }

  private void gatherRarest(int[] terms, float[] weights, int text, Scratch scratch) {
    long[] order =
        IntStream.range(0, terms.length)
            .mapToLong(t -> ((long) texts[terms[t]].length << Integer.SIZE) | t)
            .sorted()
            .toArray();
    int left = BUDGET;
    for (int o = 0; o < order.length && left > 0; o++) {
      int t = (int) order[o];
      int length = texts[terms[t]].length;
      int read = Math.min(left, length);
      int start = read == length ? 0 : (int) Long.remainderUnsigned(text * GOLDEN, length);
      read(terms[t], weights[t], start, Math.min(length, start + read), scratch);
      read(terms[t], weights[t], 0, Math.max(0, start + read - length), scratch);
      left -= read;
    }
  }

  private void read(int term, float weight, int from, int to, Scratch scratch) {
    int[] holders = texts[term];
    float[] own = impacts[term];
    for (int p = from; p < to; p++) {
      scratch.add(holders[p], weight * own[p]);
    }
  }

  private static void offerAll(Scratch scratch, IntPredicate eligible, Neighbours found, int node) {
    for (int c = 0; c < scratch.count; c++) {
      int id = scratch.touched[c];
      float sum = scratch.sums[id];
      if (sum > LEAST && sum >= found.floor(node) && eligible.test(id)) {
        found.offer(node, id, sum);
      }
    }
    scratch.clear();
  }
}
