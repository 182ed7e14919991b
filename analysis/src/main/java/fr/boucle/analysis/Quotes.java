package fr.boucle.analysis;

import static fr.boucle.analysis.Segment.Kind.PRAISE;

import fr.boucle.analysis.Reading.Statement;
import fr.boucle.analysis.label.Vocabulary;
import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private static final double CONTRADICTS = 0.2;

  private final Corpus corpus;
  private final Cutting cutting;
  private final Vocabulary vocabulary;
  private final int wanted;
  private final FrenchTerms french = new FrenchTerms();

  Quotes(Corpus corpus, Cutting cutting, Vocabulary vocabulary, int wanted) {
    this.corpus = corpus;
    this.cutting = cutting;
    this.vocabulary = vocabulary;
    this.wanted = wanted;
  }

  /**
   * Returns the verbatims of a theme, most telling first.
   *
   * @param kind what most of the theme does: praise shows no problem
   * @param label its label
   * @param central its statements, most central first
   */
  List<Evidence> of(int slot, Segment.Kind kind, String label, List<Statement> central) {
    Set<String> named = stems(label);
    List<Quote> quotes = new ArrayList<>();
    for (Statement statement : central.subList(0, Math.min(MOST_STATEMENTS, central.size()))) {
      for (Segment segment : statement.own()) {
        boolean contradicts = segment.kind() == PRAISE && kind != PRAISE;
        double worth = worth(slot, named, segment.text());
        quotes.add(new Quote(segment, contradicts ? worth * CONTRADICTS : worth));
      }
    }
    quotes.sort(
        Comparator.comparingDouble((Quote q) -> -q.worth()).thenComparing(q -> q.segment().ref()));
    List<Evidence> evidence = new ArrayList<>();
    Set<String> people = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (Quote quote : quotes) {
      Segment segment = quote.segment();
      if (evidence.size() < wanted
          && !people.contains(corpus.personOf(segment.ref().documentId()))
          && texts.add(Folding.key(segment.text()))) {
        people.add(corpus.personOf(segment.ref().documentId()));
        evidence.add(new Evidence(segment.ref(), sentences(List.of(segment)).getFirst()));
      }
    }
    return evidence;
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
