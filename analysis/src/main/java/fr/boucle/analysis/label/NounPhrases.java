package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Lexicon.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds where a noun phrase that starts at a word may stop without being cut. */
final class NounPhrases {
  private static final int MOST_COMPOUND = 3;

  private final Lexicon lexicon;

  NounPhrases(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Returns the places after the last word where the noun phrase may stop, nearest first; empty
   * when there is none at {@code start}.
   */
  List<Integer> ends(List<Word> words, int start) {
    List<Integer> ends = new ArrayList<>();
    int end = chain(words, start);
    while (end > 0) {
      if (isTwiceDescribed(words, end)) {
        ends.add(end - 1);
      }
      ends.add(end);
      end = further(words, end);
    }
    return ends;
  }

  /** « services publics gratuits » may stop at « publics ». */
  private static boolean isTwiceDescribed(List<Word> words, int end) {
    return end > 2
        && words.get(end - 1).tag().describes()
        && words.get(end - 2).tag().describes()
        && words.get(end - 3).tag().isNominal();
  }

  /** A noun with all that completes it by « de ». */
  private int chain(List<Word> words, int start) {
    int end = core(words, start);
    while (end > 0
        && end < words.size()
        && follows(words, end)
        && lexicon.is(Kind.OF, words.get(end))) {
      int next = core(words, end + 1);
      if (next < 0) {
        return ownOnly(words, end + 1) ? end : -1;
      }
      end = next;
    }
    return end;
  }

  private int further(List<Word> words, int end) {
    if (!follows(words, end)) {
      return -1;
    }
    Word link = words.get(end);
    if (link.folded().equals("en")
        && follows(words, end + 1)
        && words.get(end + 1).is(Tag.ADJECTIVE)) {
      return end + 2;
    }
    if (lexicon.is(Kind.LOOSE, link) && (link.is(Tag.PREPOSITION) || link.folded().equals("en"))) {
      return chain(words, end + 1);
    }
    if (isAnd(link)) {
      return chain(words, end + 1);
    }
    return -1;
  }

  /** Determiner, adjectives, noun, nouns beside it, adjectives. */
  private int core(List<Word> words, int start) {
    int i = start;
    while (i < words.size() && (i == start || follows(words, i)) && isQuantity(words, i)) {
      i++;
    }
    if (i < words.size() && words.get(i).is(Tag.DETERMINER) && (i == start || follows(words, i))) {
      if (lexicon.is(Kind.OWN, words.get(i)) || lexicon.is(Kind.POINTING, words.get(i))) {
        return -1;
      }
      i++;
    }
    while (i < words.size()
        && (i == start || follows(words, i))
        && words.get(i).is(Tag.ADJECTIVE)
        && !lexicon.is(Kind.POINTING, words.get(i))) {
      i++;
    }
    int nouns = 0;
    while (i < words.size()
        && (i == start || follows(words, i))
        && words.get(i).tag().isNominal()
        && nouns < MOST_COMPOUND) {
      i++;
      nouns++;
    }
    return nouns == 0 ? -1 : described(words, i);
  }

  /** « toutes les niches », « certaines niches ». */
  private boolean isQuantity(List<Word> words, int i) {
    return lexicon.is(Kind.SOME, words.get(i))
        || (lexicon.is(Kind.ALL, words.get(i))
            && follows(words, i + 1)
            && words.get(i + 1).is(Tag.DETERMINER));
  }

  private int described(List<Word> words, int start) {
    int i = start;
    while (follows(words, i)) {
      Word word = words.get(i);
      boolean degree =
          (word.is(Tag.ADVERB) && !lexicon.is(Kind.NEGATION, word)) || isMore(words, i);
      if (word.tag().describes() && !lexicon.is(Kind.POINTING, word)) {
        i++;
      } else if ((degree || isAnd(word))
          && follows(words, i + 1)
          && words.get(i + 1).tag().describes()) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isMore(List<Word> words, int i) {
    return words.get(i).folded().equals("plus");
  }

  private static boolean isAnd(Word word) {
    return word.is(Tag.JOIN) && word.folded().equals("et");
  }

  private boolean ownOnly(List<Word> words, int i) {
    return follows(words, i) && lexicon.is(Kind.OWN, words.get(i));
  }

  /** Says whether a word comes next without punctuation before it. */
  static boolean follows(List<Word> words, int i) {
    return i > 0 && i < words.size() && !words.get(i).startsClause();
  }
}
