package fr.boucle.embedding;

import java.nio.charset.StandardCharsets;

/**
 * The shared rows of a word's beginnings (« préfixes »): inflections of one word share them, and an
 * unknown word still has them.
 *
 * @param count number of bucket rows, above 0
 */
public record PrefixBuckets(int count) {
  private static final int[] NONE = {};

  public PrefixBuckets {
    if (count <= 0) {
      throw new IllegalArgumentException("bucket count (" + count + ") must be above 0.");
    }
  }

  /**
   * Returns the bucket rows of a folded word: its first 4 letters from 4 letters on, and its first
   * 6 from 7 on; none for digits.
   */
  public int[] of(String word) {
    if (word.length() < 4 || word.charAt(0) == '0') {
      return NONE;
    }
    int four = bucket("4" + word.substring(0, 4));
    return word.length() < 7
        ? new int[] {four}
        : new int[] {four, bucket("6" + word.substring(0, 6))};
  }

  private int bucket(String prefix) {
    int hash = 0x811C9DC5; // FNV-1a, 32 bits: offset basis, then prime
    for (byte b : prefix.getBytes(StandardCharsets.US_ASCII)) {
      hash = (hash ^ b) * 16_777_619;
    }
    return Integer.remainderUnsigned(hash, count);
  }
}
