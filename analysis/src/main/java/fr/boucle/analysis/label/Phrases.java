package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Lexicon.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes from a sentence every phrase that may become a label: complete, impersonal, at most {@value
 * #MOST_WORDS} words. What a person says of themselves (« je n'arrive pas à me connecter ») is
 * turned into the general form (« impossible de se connecter »), with the words of that person.
 */
final class Phrases {
  /** Most words of a label. */
  static final int MOST_WORDS = 8;

  private final Lexicon lexicon;
  private final Subjects subjects;
  private final Wishes wishes;
  private final Lacks lacks;
  private final Acts acts;

  /**
   * Prepares the reading of phrases.
   *
   * @param written says of a folded word whether somebody wrote it
   */
  Phrases(Lexicon lexicon, Predicate<String> written) {
    this.lexicon = lexicon;
    NounPhrases nouns = new NounPhrases(lexicon);
    Edges edges = new Edges(lexicon);
    this.subjects = new Subjects(lexicon, nouns, edges);
    VerbPhrases verbs = new VerbPhrases(lexicon, nouns);
    this.wishes = new Wishes(lexicon, verbs, edges);
    this.acts = new Acts(lexicon, verbs, edges, written);
    this.lacks = new Lacks(lexicon, nouns, subjects, edges);
  }

  List<Phrase> of(List<Word> words) {
    List<Phrase> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      subjects.find(words, i, found);
      wishes.find(words, i, found);
      lacks.find(words, i, found);
      acts.find(words, i, found);
    }
    found.removeIf(phrase -> !isFit(phrase));
    return found;
  }

  private boolean isFit(Phrase phrase) {
    List<Word> words = phrase.words();
    Word last = words.getLast();
    Word first = words.getFirst();
    boolean headless = first.tag().isNominal() && (lexicon.is(Kind.BAD, first) || isOfVerb(words));
    if (phrase.length() > MOST_WORDS
        || phrase.stems().isEmpty()
        || headless
        || phrase.content().stream().allMatch(w -> w.is(Tag.INFINITIVE))
        || lexicon.is(Kind.POINTING, first)
        || lexicon.is(Kind.OPEN, last)
        || (!last.isContent() && !lexicon.is(Kind.NEGATION, last))) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean reflexive =
          i + 1 < words.size()
              && words.get(i + 1).is(Tag.INFINITIVE)
              && (word.folded().equals("se") || word.folded().equals("s'"));
      boolean locution =
          i == words.size() - 1
              && i > 0
              && lexicon.is(Kind.VAGUE, word)
              && words.get(i - 1).folded().matches("par|en");
      boolean letter = word.isContent() && word.folded().length() < 2;
      if (lexicon.is(Kind.FORBIDDEN, word)
          || locution
          || letter
          || lexicon.is(Kind.OWN, word)
          || word.is(Tag.NUMBER)
          || word.is(Tag.OTHER)
          || (word.is(Tag.PRONOUN) && !reflexive && !lexicon.is(Kind.QUESTION, word))) {
        return false;
      }
    }
    return true;
  }

  private boolean isOfVerb(List<Word> words) {
    return words.size() > 1
        && lexicon.is(Kind.LOCUTION, words.get(0))
        && lexicon.is(Kind.OF, words.get(1));
  }
}
