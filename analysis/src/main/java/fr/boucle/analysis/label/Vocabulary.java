package fr.boucle.analysis.label;

import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How characteristic each word is of each group: share of the group's texts that use it x log(1 +
 * use inside / use outside).
 */
public final class Vocabulary {
  private final List<Map<String, Integer>> inside;
  private final Map<String, Integer> everywhere = new HashMap<>();
  private final int[] sizes;
  private final Map<String, Map<String, Integer>> surfaces = new HashMap<>();

  /**
   * Counts the words of grouped texts.
   *
   * @param texts the texts, for the forms words are written in
   * @param terms their words
   * @param groups group of each text, negative for none
   * @param groupCount number of groups
   */
  public Vocabulary(List<String> texts, List<List<Term>> terms, int[] groups, int groupCount) {
    this.inside = new ArrayList<>();
    this.sizes = new int[groupCount];
    for (int g = 0; g < groupCount; g++) {
      inside.add(new HashMap<>());
    }
    for (int i = 0; i < terms.size(); i++) {
      Set<String> distinct = new HashSet<>();
      for (Term term : terms.get(i)) {
        distinct.add(term.stem());
        surfaces
            .computeIfAbsent(term.stem(), s -> new HashMap<>())
            .merge(surface(texts.get(i), term), 1, Integer::sum);
      }
      for (String stem : distinct) {
        everywhere.merge(stem, 1, Integer::sum);
        if (groups[i] >= 0) {
          inside.get(groups[i]).merge(stem, 1, Integer::sum);
        }
      }
      if (groups[i] >= 0) {
        sizes[groups[i]]++;
      }
    }
  }

  /** Returns how characteristic a word is of a group, 0 when the group never uses it. */
  public double weight(int group, String stem) {
    int in = inside.get(group).getOrDefault(stem, 0);
    int out = everywhere.getOrDefault(stem, 0) - in;
    return in == 0 ? 0 : (double) in / sizes[group] * Math.log(1 + (double) in / (out + 1));
  }

  /** Returns how much of a text is characteristic of a group, long texts being held back. */
  public double density(int group, List<Term> terms) {
    double sum =
        terms.stream().map(Term::stem).distinct().mapToDouble(stem -> weight(group, stem)).sum();
    return sum / Math.sqrt(4.0 + terms.size());
  }

  /**
   * Returns the most characteristic words of a group, at most {@code limit}, used by two of its
   * texts or more if any is.
   */
  public List<String> top(int group, int limit) {
    return inside.get(group).entrySet().stream()
        .filter(e -> e.getKey().length() > 1 && !Character.isDigit(e.getKey().charAt(0)))
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Integer> e) -> -weight(group, e.getKey()))
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the usual spelling, with its accents, of a word written without any. */
  public String accented(String stem, String written) {
    return surfaces.getOrDefault(stem, Map.of()).entrySet().stream()
        .filter(e -> !e.getKey().equals(written) && Folding.fold(e.getKey()).equals(written))
        .max(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(written);
  }

  /** Returns the form in which a word is most often written. */
  public String surface(String stem) {
    return surfaces.getOrDefault(stem, Map.of()).entrySet().stream()
        .min(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(stem);
  }

  private static String surface(String text, Term term) {
    String written = text.substring(term.start(), term.end());
    int apostrophe = Math.max(written.lastIndexOf('\''), written.lastIndexOf('\u2019'));
    String word = apostrophe >= 0 && apostrophe < 3 ? written.substring(apostrophe + 1) : written;
    boolean acronym = word.length() <= 6 && word.equals(word.toUpperCase(Locale.ROOT));
    return acronym ? word : word.toLowerCase(Locale.ROOT);
  }
}
