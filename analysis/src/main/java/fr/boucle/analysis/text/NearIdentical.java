package fr.boucle.analysis.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds texts copied with light edits (« textes presque identiques »): a place, a date or a few
 * words changed, a sentence dropped or moved.
 *
 * <p>Two texts of {@value #LEAST_WORDS} words or more are near-identical when they share {@value
 * #LEAST_SHARED} of their pairs of neighbouring words (Jaccard), numbers being read by their
 * length: about one word in ten may differ. Shorter texts are often alike without being copied.
 * Candidates come from MinHash signatures cut into bands (Broder, 1997): {@value #BANDS} bands of
 * {@value #ROWS} find a pair at the threshold in more than 99.9 % of draws, in time linear in the
 * number of texts. The hashes are fixed: same texts, same answer.
 */
public final class NearIdentical {
  private static final int LEAST_WORDS = 10;
  private static final double LEAST_SHARED = 0.6;
  private static final int BANDS = 32;
  private static final int ROWS = 3;
  private static final int COMPARED = 16;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[][] pairs;
  private final int[] originals;

  private NearIdentical(List<String> texts) {
    this.pairs = texts.parallelStream().map(NearIdentical::pairs).toArray(long[][]::new);
    this.originals = IntStream.range(0, pairs.length).toArray();
    for (int band = 0; band < BANDS; band++) {
      compareWithin(band);
    }
    Arrays.setAll(originals, this::original);
  }

  /**
   * Returns, for each text, the number of the text it is a lightly edited copy of: the first of its
   * kind, which stands for itself, as does a text that is no copy.
   *
   * @param texts distinct texts, in a fixed order
   */
  public static int[] originals(List<String> texts) {
    return new NearIdentical(texts).originals;
  }

  /** Compares each text with the first different ones that share the signature of a band. */
  private void compareWithin(int band) {
    int numberBits = Long.SIZE - Long.numberOfLeadingZeros(pairs.length);
    long[] keyed = new long[pairs.length];
    Arrays.parallelSetAll(keyed, i -> key(i, band) << numberBits | i);
    Arrays.parallelSort(keyed);
    List<Integer> firsts = new ArrayList<>();
    for (int at = 0; at < keyed.length; at++) {
      if (at == 0 || keyed[at] >>> numberBits != keyed[at - 1] >>> numberBits) {
        firsts.clear();
      }
      int text = (int) (keyed[at] & ((1L << numberBits) - 1));
      if (pairs[text].length > 0 && originals[text] == text && !isCopyOfOne(text, firsts)) {
        firsts.add(text);
      }
    }
  }

  private boolean isCopyOfOne(int text, List<Integer> firsts) {
    for (int first : firsts.subList(0, Math.min(COMPARED, firsts.size()))) {
      if (shared(pairs[first], pairs[text]) >= LEAST_SHARED) {
        originals[text] = first;
        return true;
      }
    }
    return false;
  }

  /** Follows copies of copies as long as they still resemble the first. */
  private int original(int text) {
    int first = originals[text];
    while (originals[first] != first) {
      first = originals[first];
    }
    return first == originals[text] || shared(pairs[first], pairs[text]) >= LEAST_SHARED
        ? first
        : text;
  }

  private long key(int text, int band) {
    long key = band;
    for (int row = 0; row < ROWS; row++) {
      long salt = mixed(GOLDEN * (1 + band * ROWS + row));
      long least = Long.MAX_VALUE;
      for (long pair : pairs[text]) {
        least = Math.min(least, mixed(pair ^ salt));
      }
      key = mixed(key ^ least);
    }
    return key;
  }

  /** Returns the rising hashes of the pairs of words; none for a short text. */
  private static long[] pairs(String text) {
    String[] words = Folding.key(text).replaceAll("[0-9]", "0").split(" ", -1);
    if (words.length < LEAST_WORDS) {
      return new long[0];
    }
    return IntStream.range(1, words.length)
        .mapToLong(w -> hash(words[w - 1] + " " + words[w]))
        .sorted()
        .distinct()
        .toArray();
  }

  private static double shared(long[] a, long[] b) {
    int both = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        both++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) both / (a.length + b.length - both);
  }

  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
