package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Lexicon.Kind;
import java.util.List;

/** How complete a phrase is, by what stands around it in its sentence. */
final class Edges {
  private static final double INSIDE = 0.9;
  private static final double BEFORE_COMPLEMENT = 0.75;
  private static final double BEFORE_CIRCUMSTANCE = 0.85;
  private static final double BEFORE_OF = 0.6;
  private static final double VERB_CUT = 0.2;
  private static final double LIGHT_VERB = 0.7;

  private final Lexicon lexicon;

  Edges(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Returns how whole the words are from {@code start} to before {@code end}, in (0..1]. */
  double around(List<Word> words, int start, int end) {
    boolean opens = words.get(start).startsClause();
    boolean subordinate =
        words.subList(0, start).stream().anyMatch(w -> lexicon.is(Kind.SUBORDINATE, w));
    return (opens ? 1 : INSIDE) * (subordinate ? INSIDE : 1) * after(words, end);
  }

  /** Returns how whole a phrase is that stops before {@code end}, in (0..1]. */
  double after(List<Word> words, int end) {
    if (!NounPhrases.follows(words, end)) {
      return 1;
    }
    Word next = words.get(end);
    if (lexicon.is(Kind.OF, next)) {
      return BEFORE_OF;
    }
    if (lexicon.is(Kind.LOOSEST, next) || next.folded().equals("en")) {
      return BEFORE_CIRCUMSTANCE;
    }
    return lexicon.is(Kind.LOOSE, next) || next.is(Tag.JOIN) ? BEFORE_COMPLEMENT : INSIDE;
  }

  /** Returns the same for a phrase with a verb, which misses what completes it more. */
  double afterVerb(List<Word> words, int infinitive, int end) {
    double whole = after(words, end);
    return (whole < BEFORE_CIRCUMSTANCE ? whole - VERB_CUT : whole)
        * (lexicon.is(Kind.LIGHT, words.get(infinitive)) ? LIGHT_VERB : 1);
  }
}
