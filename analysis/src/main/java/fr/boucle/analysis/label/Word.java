package fr.boucle.analysis.label;

import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One word of a text, an elided article being a word of its own.
 *
 * @param written as written
 * @param folded in lower case, without accents
 * @param stem its term when it carries the subject, else null
 * @param startsClause whether punctuation or the start of the text comes just before
 */
record Word(String written, String folded, @Nullable String stem, boolean startsClause) {
  private static final Pattern WORD =
      Pattern.compile(
          "(?:qu|jusqu|lorsqu|puisqu|quelqu|\\p{L})['\u2019](?=\\p{L})|\\p{L}+(?:[-\u2011]\\p{L}+)*|\\p{N}+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static List<Word> of(String text, List<Term> terms) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    int term = 0;
    while (matcher.find()) {
      String stem = null;
      while (term < terms.size() && terms.get(term).end() <= matcher.end()) {
        stem = terms.get(term).end() > matcher.start() ? terms.get(term).stem() : stem;
        term++;
      }
      String between = text.substring(end, matcher.start());
      boolean starts =
          words.isEmpty() || between.chars().anyMatch(c -> c != ' ' && c != '\u00a0' && c != '-');
      words.add(new Word(matcher.group(), Folding.fold(matcher.group()), stem, starts));
      end = matcher.end();
    }
    return words;
  }

  boolean isElided() {
    return folded.endsWith("'");
  }
}
