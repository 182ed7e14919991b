package fr.boucle.embedding;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Correction of one slip of the keyboard (« faute de frappe »): a letter too many, missing, wrong,
 * or two exchanged. Among the known words one slip away the most frequent wins, then the first in
 * alphabetical order. Safe for use by several threads; the same word always gives the same answer.
 */
final class Spelling {
  /** Below, too many words are one slip away from another. */
  private static final int SHORTEST = 6;

  /** A rarer word is not a likely correction. */
  private static final long ENOUGH = 50;

  /** A slip is often made again: corrections of the first so many words are remembered. */
  private static final int REMEMBERED = 100_000;

  private final Map<String, Long> known;

  /** A longer word is more than one letter away from every known word. */
  private final int longest;

  private final Map<String, String> corrected = new ConcurrentHashMap<>();

  Spelling(Map<String, Long> known) {
    this.known = known;
    this.longest = known.keySet().stream().mapToInt(String::length).max().orElse(0) + 1;
  }

  /** Returns the known word meant, or the word itself. */
  String correct(String word) {
    if (word.length() < SHORTEST || word.length() > longest) {
      return word;
    }
    String remembered = corrected.get(word);
    if (remembered != null) {
      return remembered;
    }
    Best best = new Best(word);
    slips(word, best);
    if (corrected.size() < REMEMBERED) {
      corrected.put(word, best.word);
    }
    return best.word;
  }

  private static void slips(String word, Consumer<String> to) {
    int n = word.length();
    for (int i = 0; i < n; i++) {
      to.accept(word.substring(0, i) + word.substring(i + 1));
      if (i + 1 < n) {
        to.accept(
            word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
      }
    }
    for (char letter = 'a'; letter <= 'z'; letter++) {
      for (int i = 0; i <= n; i++) {
        to.accept(word.substring(0, i) + letter + word.substring(i));
        if (i < n) {
          to.accept(word.substring(0, i) + letter + word.substring(i + 1));
        }
      }
    }
  }

  private final class Best implements Consumer<String> {
    private String word;
    private long count = ENOUGH - 1;

    Best(String word) {
      this.word = word;
    }

    @Override
    public void accept(String candidate) {
      Long found = known.get(candidate);
      if (found != null && (found > count || (found == count && candidate.compareTo(word) < 0))) {
        word = candidate;
        count = found;
      }
    }
  }
}
