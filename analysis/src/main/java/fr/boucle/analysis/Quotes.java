package fr.boucle.analysis;

import static fr.boucle.analysis.Segment.Kind.PRAISE;

import fr.boucle.analysis.Reading.Statement;
import fr.boucle.analysis.label.Vocabulary;
import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Kinds;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Chooses the verbatims that show a theme: sentences of different people, short enough to be read,
 * holding the words of its label and what is characteristic of it.
 */
final class Quotes {
  private static final int MOST_STATEMENTS = 200;
  private static final int LEAST_WORDS = 8;
  private static final int EASY_WORDS = 30;
  private static final double SUPPORT = 2;

  private final Corpus corpus;
  private final Cutting cutting;
  private final Vocabulary vocabulary;
  private final int wanted;
  private final FrenchTerms french = new FrenchTerms();
  private final Kinds kinds = new Kinds();

  Quotes(Corpus corpus, Cutting cutting, Vocabulary vocabulary, int wanted) {
    this.corpus = corpus;
    this.cutting = cutting;
    this.vocabulary = vocabulary;
    this.wanted = wanted;
  }

  /**
   * Returns the verbatims of a theme, most telling first: praise shows no problem and a complaint
   * no praise, so that there may be fewer than wanted; the other side stands only where there is
   * nothing else.
   *
   * @param kind what most of the theme does
   * @param label its label
   * @param central its statements, most central first
   */
  List<Evidence> of(int slot, Segment.Kind kind, String label, List<Statement> central) {
    boolean praise = kind == PRAISE;
    List<Evidence> fitting =
        evidence(
            quotes(slot, label, central, segment -> (segment.kind() == PRAISE) == praise),
            segment -> (kinds.of(sentence(segment)) == PRAISE) == praise);
    return fitting.isEmpty()
        ? evidence(quotes(slot, label, central, segment -> true), segment -> true)
        : fitting;
  }

  private List<Quote> quotes(
      int slot, String label, List<Statement> central, Predicate<Segment> wanted) {
    Set<String> named = stems(label);
    return central.stream()
        .map(statement -> statement.own().stream().filter(wanted).toList())
        .filter(segments -> !segments.isEmpty())
        .limit(MOST_STATEMENTS)
        .flatMap(List::stream)
        .map(segment -> new Quote(segment, worth(slot, named, segment.text())))
        .sorted(
            Comparator.comparingDouble((Quote q) -> -q.worth())
                .thenComparing(q -> q.segment().ref()))
        .toList();
  }

  private List<Evidence> evidence(List<Quote> quotes, Predicate<Segment> fits) {
    List<Evidence> evidence = new ArrayList<>();
    Set<String> people = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (Quote quote : quotes) {
      Segment segment = quote.segment();
      if (evidence.size() < wanted
          && !people.contains(corpus.personOf(segment.ref().documentId()))
          && fits.test(segment)
          && texts.add(Folding.key(segment.text()))) {
        people.add(corpus.personOf(segment.ref().documentId()));
        evidence.add(new Evidence(segment.ref(), sentence(segment)));
      }
    }
    return evidence;
  }

  private String sentence(Segment segment) {
    return sentences(List.of(segment)).getFirst();
  }

  /** Returns the whole sentences of some segments of one contribution, which may be clauses. */
  List<String> sentences(List<Segment> segments) {
    List<String> whole = cutting.sentences(corpus.get(segments.getFirst().ref().documentId()));
    return segments.stream().map(s -> whole.get(s.ref().index())).toList();
  }

  private record Quote(Segment segment, double worth) {}

  private double worth(int slot, Set<String> named, String text) {
    List<Term> terms = french.of(text);
    double shared = terms.stream().map(Term::stem).distinct().filter(named::contains).count();
    double support = shared / Math.max(1, named.size());
    return (SUPPORT * support + vocabulary.density(slot, terms))
        * ease(text.split("\\s+", -1).length);
  }

  private static double ease(int words) {
    return Math.min(1, Math.min((double) words / LEAST_WORDS, (double) EASY_WORDS / words));
  }

  private Set<String> stems(String text) {
    return french.of(text).stream().map(Term::stem).collect(Collectors.toSet());
  }
}
