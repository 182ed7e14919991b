package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Grammar.Place;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Names a group with a phrase its members wrote: at most {@value #MOST_WORDS} words, complete,
 * impersonal, made of the words most characteristic of the group, preferably naming a lack, a
 * failure, a cost or a wish (« pas de rendez-vous en préfecture »).
 *
 * <p>Worth of a phrase: sum of the weights of its words in the group, divided by the square root of
 * its length; times the number of members that hold its words, damped; raised when it names a
 * problem, lowered when something is cut off after it.
 */
public final class Labels {
  private static final int MOST_WORDS = 8;
  private static final int MOST_TEXTS = 150;
  private static final double NAMES_A_PROBLEM = 1.6;
  private static final double CUT_OFF = 0.55;
  private static final double ONE_WORD = 0.15;

  private final FrenchTerms french = new FrenchTerms();
  private final Grammar grammar = new Grammar();
  private final Vocabulary vocabulary;
  private final Set<String> taken = new HashSet<>();

  /** Names groups of one vocabulary; no label is given twice. */
  public Labels(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the label of a group.
   *
   * @param texts the texts of the group, most central first, not empty
   */
  public String of(int group, List<String> texts) {
    List<List<Word>> sentences = new ArrayList<>();
    Map<String, Set<Integer>> holders = new HashMap<>();
    for (String text : texts.subList(0, Math.min(MOST_TEXTS, texts.size()))) {
      List<Term> terms = french.of(text);
      List<Word> words = Word.of(isShouted(text) ? text.toLowerCase(Locale.ROOT) : text, terms);
      for (Term term : terms) {
        holders.computeIfAbsent(term.stem(), s -> new HashSet<>()).add(sentences.size());
      }
      sentences.add(words);
    }
    Map<String, Double> worths = new HashMap<>();
    for (List<Word> words : sentences) {
      candidates(group, words, holders, worths);
    }
    String label =
        worths.entrySet().stream()
            .filter(e -> !taken.contains(e.getKey().toLowerCase(Locale.ROOT)))
            .max(
                Map.Entry.<String, Double>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElseGet(() -> fallback(group, texts));
    taken.add(label.toLowerCase(Locale.ROOT));
    return label;
  }

  private void candidates(
      int group, List<Word> words, Map<String, Set<Integer>> holders, Map<String, Double> worths) {
    for (int start = 0; start < words.size(); start++) {
      if (!mayStart(words, start)) {
        continue;
      }
      for (int end = start; end < words.size() && end - start < 2 * MOST_WORDS; end++) {
        Word last = words.get(end);
        boolean looseAnd =
            end > start
                && grammar.is(Place.AND, words.get(end - 1).folded())
                && last.stem() == null;
        if (looseAnd
            || (end > start && last.startsClause())
            || grammar.is(Place.FORBIDDEN, last.folded())
            || Character.isDigit(last.folded().charAt(0))) {
          break;
        }
        double completeness = mayEnd(words, end);
        if (completeness > 0) {
          List<Word> phrase = words.subList(withArticle(words, start, end), end + 1);
          String label = written(phrase);
          if (length(phrase) <= MOST_WORDS) {
            worths.merge(
                label,
                completeness * worth(group, words.subList(start, end + 1), holders),
                Math::max);
          }
        }
      }
    }
  }

  private boolean mayStart(List<Word> words, int start) {
    Word first = words.get(start);
    if (grammar.is(Place.DETERMINER, first.folded())
        || grammar.is(Place.FORBIDDEN, first.folded())) {
      return false;
    }
    if (first.stem() == null && !grammar.is(Place.START, first.folded())) {
      return false;
    }
    return first.startsClause()
        || grammar.is(Place.START, first.folded())
        || grammar.is(Place.BEFORE, words.get(start - 1).folded());
  }

  /**
   * Returns 0 when the phrase cannot stop here, 1 when it can, less when a complement is cut off.
   */
  private double mayEnd(List<Word> words, int end) {
    Word last = words.get(end);
    if (last.stem() == null
        || last.folded().length() < 3
        || grammar.is(Place.BAD_END, last.folded())) {
      return 0;
    }
    if (end + 1 == words.size()
        || words.get(end + 1).startsClause()
        || grammar.is(Place.AFTER, words.get(end + 1).folded())) {
      return 1;
    }
    return grammar.is(Place.AFTER_WEAK, words.get(end + 1).folded()) ? CUT_OFF : 0;
  }

  /** A clause keeps the article of its subject; a noun phrase does without. */
  private int withArticle(List<Word> words, int start, int end) {
    boolean clause =
        words.subList(start + 1, end + 1).stream()
            .anyMatch(w -> grammar.is(Place.VERB, w.folded()));
    boolean article =
        start > 0
            && !words.get(start).startsClause()
            && grammar.is(Place.DETERMINER, words.get(start - 1).folded());
    return clause && article && !words.get(start - 1).folded().startsWith("d") ? start - 1 : start;
  }

  private double worth(int group, List<Word> phrase, Map<String, Set<Integer>> holders) {
    List<String> stems =
        phrase.stream().map(Word::stem).filter(Objects::nonNull).distinct().toList();
    double sum = 0;
    Set<Integer> together = new HashSet<>(holders.getOrDefault(stems.getFirst(), Set.of()));
    for (String stem : stems) {
      sum += vocabulary.weight(group, stem);
      together.retainAll(holders.getOrDefault(stem, Set.of()));
    }
    StringBuilder folded = new StringBuilder();
    phrase.forEach(w -> folded.append(folded.isEmpty() ? "" : " ").append(w.folded()));
    double problem = grammar.namesAProblem(folded.toString()) ? NAMES_A_PROBLEM : 1;
    double size = phrase.size() == 1 ? ONE_WORD : 1;
    return sum
        / Math.sqrt(stems.size() + 0.25 * phrase.size())
        * (1 + Math.log(Math.max(1, together.size())))
        * problem
        * size;
  }

  private String fallback(int group, List<String> texts) {
    List<String> top = vocabulary.top(group, 1);
    String word =
        top.isEmpty()
            ? texts.getFirst().strip().split("\\s+", 2)[0]
            : vocabulary.surface(top.getFirst());
    return capital(word);
  }

  private static int length(List<Word> phrase) {
    return (int) phrase.stream().filter(w -> !w.isElided()).count();
  }

  private String written(List<Word> phrase) {
    StringBuilder label = new StringBuilder();
    for (Word word : phrase) {
      label
          .append(label.isEmpty() || label.charAt(label.length() - 1) == '\u2019' ? "" : " ")
          .append(spelled(word).replace('\'', '\u2019'));
    }
    return capital(label.toString());
  }

  private String spelled(Word word) {
    String stem = word.stem();
    return stem != null && word.written().equals(word.folded())
        ? vocabulary.accented(stem, word.written())
        : word.written();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
  }

  private static boolean isShouted(String text) {
    long upper = text.chars().filter(Character::isUpperCase).count();
    long letters = text.chars().filter(Character::isLetter).count();
    return upper * 10 >= letters * 7 && letters > 10;
  }
}
