package fr.boucle.analysis.label;

import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names a group by the clause of its texts that says most of what is characteristic in the fewest
 * words.
 */
public final class Labels {
  private static final int MOST_WORDS = 8;
  private static final Pattern CLAUSE = Pattern.compile("\\s*[,;:.!?()«»\"…]+\\s*|\\s+-\\s+");

  private final FrenchTerms french = new FrenchTerms();
  private final Vocabulary vocabulary;

  /** Names groups of one vocabulary. */
  public Labels(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the label of a group.
   *
   * @param texts the texts of the group, most central first, not empty
   */
  public String of(int group, List<String> texts) {
    return texts.stream()
        .limit(60)
        .flatMap(text -> CLAUSE.splitAsStream(text))
        .map(Labels::shorten)
        .filter(clause -> !clause.isEmpty())
        .max(
            Comparator.comparingDouble((String clause) -> worth(group, clause))
                .thenComparing(Comparator.reverseOrder()))
        .orElseGet(() -> shorten(texts.getFirst()));
  }

  private double worth(int group, String clause) {
    List<Term> terms = french.of(clause);
    double sum =
        terms.stream()
            .map(Term::stem)
            .distinct()
            .mapToDouble(stem -> vocabulary.weight(group, stem))
            .sum();
    return sum / Math.sqrt(2.0 + clause.split(" ", -1).length);
  }

  private static String shorten(String clause) {
    String[] words = clause.strip().split("\\s+", -1);
    return String.join(" ", List.of(words).subList(0, Math.min(MOST_WORDS, words.length)));
  }
}
