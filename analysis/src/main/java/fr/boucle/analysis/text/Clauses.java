package fr.boucle.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into the subjects it lists: « plus de bus, des pistes cyclables et un médecin »
 * names three. Rules: {@code clauses-fr.txt}.
 *
 * <p>A piece that only continues another (« dans mon village », « qui ferme à midi ») stays with
 * the one before, or waits for the one after when it comes first; a piece without a word of meaning
 * too. Nothing but the commas, dashes and brackets between pieces is lost.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class Clauses {
  private static final String SEPARATORS = " ,;/()-";

  private final Pattern cut;
  private final Pattern continues;
  private final FrenchTerms terms = new FrenchTerms();

  /** Reads the rules that ship with the library. */
  public Clauses() {
    List<String> lines = Resources.lines(Clauses.class, "clauses-fr.txt");
    int second = lines.indexOf("[CONTINUES]");
    this.cut =
        Pattern.compile(
            String.join("|", lines.subList(lines.indexOf("[CUT]") + 1, second)),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.continues =
        Pattern.compile(
            "(?:(?:et|ou|mais) )?(?:"
                + String.join("|", lines.subList(second + 1, lines.size()))
                + ")\\b.*");
  }

  /** Returns the parts of a sentence, as written, in order; the sentence itself if it is one. */
  public List<String> of(String sentence) {
    List<int[]> parts = new ArrayList<>();
    int waiting = -1;
    int start = 0;
    Matcher matcher = cut.matcher(sentence);
    while (start < sentence.length()) {
      int end = matcher.find() ? matcher.start() : sentence.length();
      if (end <= start) {
        continue;
      }
      boolean first = waiting < 0;
      boolean continuing = first && continues(sentence.substring(start, end));
      if (continuing && !parts.isEmpty()) {
        parts.getLast()[1] = end;
      } else {
        int from = first ? start : waiting;
        boolean whole = !continuing && !terms.of(sentence.substring(from, end)).isEmpty();
        waiting = whole ? -1 : from;
        if (whole) {
          parts.add(new int[] {from, end});
        }
      }
      start = end;
    }
    if (parts.isEmpty()) {
      return List.of(sentence);
    }
    if (waiting >= 0) {
      parts.getLast()[1] = sentence.length();
    }
    return parts.size() == 1
        ? List.of(sentence)
        : parts.stream().map(p -> trimmed(sentence.substring(p[0], p[1]))).toList();
  }

  private boolean continues(String piece) {
    return continues.matcher(Folding.key(piece)).matches();
  }

  private static String trimmed(String part) {
    int start = 0;
    int end = part.length();
    while (start < end && SEPARATORS.indexOf(part.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && SEPARATORS.indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    return part.substring(start, end);
  }
}
