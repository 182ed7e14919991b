package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Lexicon.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Phrases that say how much there is of something: none, not enough, too much, more wanted. */
final class Lacks {
  private static final Set<String> ENOUGH =
      Set.of("assez", "suffisamment", "peu", "davantage", "moins", "plus", "trop");
  private static final Word NOT = Word.of("pas", "pas", Tag.ADVERB);
  private static final Word OF = Word.of("de", "de", Tag.PREPOSITION);
  private static final Word ELIDED_OF = Word.of("d'", "d'", Tag.PREPOSITION);
  private static final Word LACKING = Word.of("manque", "manque", Tag.NOUN);

  private final Lexicon lexicon;
  private final NounPhrases nouns;
  private final Subjects subjects;
  private final Edges edges;

  Lacks(Lexicon lexicon, NounPhrases nouns, Subjects subjects, Edges edges) {
    this.lexicon = lexicon;
    this.nouns = nouns;
    this.subjects = subjects;
    this.edges = edges;
  }

  void find(List<Word> words, int i, List<Phrase> found) {
    Word word = words.get(i);
    boolean denied = i > 0 && !word.startsClause() && isNegatedBefore(words, i);
    if (lexicon.is(Kind.NEGATION, word) && word.is(Tag.DETERMINER)) {
      completed(words, i + 1, List.of(word), Form.LACK, found);
    } else if (word.folded().equals("pas") || (denied && lexicon.is(Kind.NEGATION, word))) {
      int next = i + 1;
      boolean measured =
          NounPhrases.follows(words, next) && ENOUGH.contains(words.get(next).folded());
      List<Word> start = measured ? List.of(NOT, words.get(next)) : List.of(NOT);
      next += measured ? 1 : 0;
      next += NounPhrases.follows(words, next) && isReceived(words.get(next)) ? 1 : 0;
      if (NounPhrases.follows(words, next + 1) && isOf(words.get(next))) {
        completed(words, next + 1, with(start, of(words.get(next + 1))), Form.LACK, found);
      }
    } else if (ENOUGH.contains(word.folded())
        && NounPhrases.follows(words, i + 2)
        && isOf(words.get(i + 1))) {
      boolean wanted = word.startsClause() || lexicon.is(Kind.WANTED, words.get(i - 1));
      if (word.folded().equals("trop") || word.folded().equals("peu")) {
        completed(words, i + 2, List.of(word, words.get(i + 1)), Form.TROUBLE, found);
      } else if (wanted && !denied) {
        completed(words, i + 2, List.of(word, words.get(i + 1)), Form.WISH, found);
      }
    } else if (word.folded().equals("manque")
        && !word.is(Tag.NOUN)
        && NounPhrases.follows(words, i + 2)) {
      int next =
          isOf(words.get(i + 1))
                  || words.get(i + 1).is(Tag.DETERMINER)
                  || words.get(i + 1).folded().equals("des")
              ? i + 2
              : i + 1;
      completed(words, next, List.of(LACKING, of(words.get(next))), Form.LACK, found);
    }
  }

  private void completed(
      List<Word> words, int noun, List<Word> before, Form form, List<Phrase> found) {
    if (noun >= words.size() || words.get(noun).is(Tag.DETERMINER)) {
      return;
    }
    for (int end : nouns.ends(words, noun)) {
      List<Word> phrase = words.subList(noun, end);
      boolean relief = form == Form.LACK && subjects.form(phrase) == Form.TROUBLE;
      if (!relief) {
        found.add(new Phrase(form, with(before, phrase), edges.after(words, end)));
      }
    }
  }

  /** « pas reçu de », « pas eu de ». */
  private static boolean isReceived(Word word) {
    return word.is(Tag.PARTICIPLE) || word.is(Tag.VERB) || word.is(Tag.AUXILIARY);
  }

  private static boolean isOf(Word word) {
    return word.folded().equals("de") || word.folded().equals("d'");
  }

  /** Returns « de », elided before a vowel. */
  static Word of(Word next) {
    return "aeiouyh".indexOf(next.folded().charAt(0)) >= 0 ? ELIDED_OF : OF;
  }

  private static boolean isNegatedBefore(List<Word> words, int i) {
    for (int j = i - 1; j >= 0 && j >= i - 4; j--) {
      if (words.get(j).folded().equals("ne") || words.get(j).folded().equals("n'")) {
        return true;
      }
      if (words.get(j).startsClause()) {
        return false;
      }
    }
    return false;
  }

  private static List<Word> with(List<Word> before, Word last) {
    List<Word> all = new ArrayList<>(before);
    all.add(last);
    return all;
  }

  private static List<Word> with(List<Word> before, List<Word> after) {
    List<Word> all = new ArrayList<>(before);
    all.addAll(after);
    return all;
  }
}
