package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Lexicon.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds where a phrase that starts with an infinitive may stop without being cut. */
final class VerbPhrases {
  private final Lexicon lexicon;
  private final NounPhrases nouns;

  VerbPhrases(Lexicon lexicon, NounPhrases nouns) {
    this.lexicon = lexicon;
    this.nouns = nouns;
  }

  /** Returns the places after the last word where the phrase may stop, nearest first. */
  List<Integer> ends(List<Word> words, int infinitive) {
    List<Integer> ends = new ArrayList<>();
    int i = infinitive + 1;
    while (NounPhrases.follows(words, i) && words.get(i).is(Tag.ADVERB)) {
      i++;
    }
    if (!NounPhrases.follows(words, i)) {
      if (!lexicon.is(Kind.LIGHT, words.get(infinitive)) && i == infinitive + 1) {
        ends.add(i);
      }
      return ends;
    }
    int question = question(words, i);
    if (question > 0) {
      ends.add(question);
      return ends;
    }
    Word next = words.get(i);
    if (next.is(Tag.INFINITIVE)) {
      return ends(words, i);
    }
    boolean linked = next.is(Tag.PREPOSITION);
    if (linked && NounPhrases.follows(words, i + 1) && words.get(i + 1).is(Tag.INFINITIVE)) {
      return ends(words, i + 1);
    }
    ends.addAll(nouns.ends(words, lexicon.is(Kind.OWN, next) ? i + 1 : i));
    if (ends.isEmpty() && linked) {
      ends.addAll(nouns.ends(words, i + 1));
    }
    return ends;
  }

  /** « à quoi servent les impôts »: the end of the clause, or -1 when no question starts here. */
  private int question(List<Word> words, int start) {
    int i = start + (words.get(start).is(Tag.PREPOSITION) ? 1 : 0);
    if (!NounPhrases.follows(words, i) || !lexicon.is(Kind.QUESTION, words.get(i))) {
      return -1;
    }
    int end = i + 1;
    while (NounPhrases.follows(words, end)) {
      end++;
    }
    return words.subList(i, end).stream().anyMatch(w -> w.is(Tag.VERB) || w.is(Tag.AUXILIARY))
        ? end
        : -1;
  }
}
