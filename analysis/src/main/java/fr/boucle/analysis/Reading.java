package fr.boucle.analysis;

import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.Kinds;
import fr.boucle.analysis.text.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A corpus cut into sentences, identical sentences brought together into one statement.
 *
 * @param segments every sentence, in order of document and position
 * @param statements distinct sentences that can make themes, in order of first appearance
 */
record Reading(List<Segment> segments, List<Statement> statements) {

  /**
   * One thing said, by one or more contributions in the same words up to case, accents and
   * punctuation.
   *
   * @param text first wording met
   * @param segments who says it, in order
   */
  record Statement(String text, List<Segment> segments) {}

  static Reading of(Corpus corpus) {
    Kinds kinds = new Kinds();
    List<Segment> segments = new ArrayList<>();
    Map<String, Statement> statements = new LinkedHashMap<>();
    for (Document document : corpus.documents()) {
      List<String> sentences = Sentences.of(document.text());
      for (int i = 0; i < sentences.size(); i++) {
        String text = sentences.get(i);
        Segment segment = new Segment(new SegmentRef(document.id(), i), text, kinds.of(text));
        segments.add(segment);
        if (segment.kind().makesThemes()) {
          statements
              .computeIfAbsent(Folding.key(text), k -> new Statement(text, new ArrayList<>()))
              .segments()
              .add(segment);
        }
      }
    }
    return new Reading(segments, List.copyOf(statements.values()));
  }

  List<String> texts() {
    return statements.stream().map(Statement::text).toList();
  }
}
