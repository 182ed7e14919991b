package fr.boucle.analysis;

import fr.boucle.analysis.text.Experience;
import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.Kinds;
import fr.boucle.analysis.text.NearIdentical;
import fr.boucle.analysis.text.Sentences;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A corpus cut into sentences, and what is grouped: sentences of opinions one by one, stories as a
 * whole, identical and near-identical ones once: a campaign of copies is one statement made by
 * many.
 *
 * @param segments every sentence, in order of document and position
 * @param statements what is said, in order of first appearance
 */
record Reading(List<Segment> segments, List<Statement> statements) {

  /**
   * One thing said, by one or more contributions in the same words up to case, accents, punctuation
   * and light edits.
   *
   * @param text first wording met
   * @param segments who says it, in order; for a story, all its sentences
   */
  record Statement(String text, List<Segment> segments) {
    String firstDocument() {
      return segments.getFirst().ref().documentId();
    }
  }

  static Reading of(Corpus corpus) {
    Kinds kinds = new Kinds();
    boolean stories =
        new Experience().isToldByMost(corpus.documents().stream().map(Document::text).toList());
    List<Segment> segments = new ArrayList<>();
    Map<String, Statement> statements = new LinkedHashMap<>();
    Iterator<List<Segment>> cut =
        corpus.documents().parallelStream().map(d -> segments(d, kinds)).toList().iterator();
    while (cut.hasNext()) {
      List<Segment> own = cut.next();
      segments.addAll(own);
      List<Segment> said = own.stream().filter(s -> s.kind().makesThemes()).toList();
      if (stories && said.size() > 1) {
        add(statements, String.join(" ", said.stream().map(Segment::text).toList()), said);
      } else {
        said.forEach(segment -> add(statements, segment.text(), List.of(segment)));
      }
    }
    return new Reading(segments, withoutCopies(List.copyOf(statements.values())));
  }

  private static List<Statement> withoutCopies(List<Statement> statements) {
    int[] originals = NearIdentical.originals(statements.stream().map(Statement::text).toList());
    for (int s = 0; s < originals.length; s++) {
      if (originals[s] != s) {
        statements.get(originals[s]).segments().addAll(statements.get(s).segments());
      }
    }
    return IntStream.range(0, originals.length)
        .filter(s -> originals[s] == s)
        .mapToObj(statements::get)
        .toList();
  }

  /**
   * Returns the mean number of subjects per contribution that says something, 1 or more: a story
   * has one.
   */
  double subjectsPerContribution() {
    long contributions =
        statements.stream()
            .flatMap(s -> s.segments().stream())
            .map(s -> s.ref().documentId())
            .distinct()
            .count();
    long said =
        statements.stream()
            .mapToLong(s -> s.segments().stream().map(x -> x.ref().documentId()).distinct().count())
            .sum();
    return contributions == 0 ? 1 : (double) said / contributions;
  }

  List<String> texts() {
    return statements.stream().map(Statement::text).toList();
  }

  /**
   * Returns, per statement, the number of its first contribution: what one contribution says is no
   * echo of itself.
   */
  int[] owners() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    return statements.stream()
        .mapToInt(s -> numbers.computeIfAbsent(s.firstDocument(), d -> numbers.size()))
        .toArray();
  }

  /** Returns, per statement, whether two contributions or more make it. */
  boolean[] repeated() {
    boolean[] repeated = new boolean[statements.size()];
    for (int s = 0; s < repeated.length; s++) {
      String first = statements.get(s).firstDocument();
      repeated[s] =
          statements.get(s).segments().stream().anyMatch(x -> !x.ref().documentId().equals(first));
    }
    return repeated;
  }

  private static List<Segment> segments(Document document, Kinds kinds) {
    List<Segment> segments = new ArrayList<>();
    for (String sentence : Sentences.of(document.text())) {
      segments.add(
          new Segment(
              new SegmentRef(document.id(), segments.size()), sentence, kinds.of(sentence)));
    }
    return segments;
  }

  private static void add(Map<String, Statement> statements, String text, List<Segment> segments) {
    statements
        .computeIfAbsent(Folding.key(text), k -> new Statement(text, new ArrayList<>()))
        .segments()
        .addAll(segments);
  }
}
