package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Lexicon.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Phrases built around a noun: the subject itself, a trouble, an act wanted, and what is said of it
 * in one clause (« délais trop longs », « le site ne fonctionne pas »).
 */
final class Subjects {
  /** « ce n'est pas un débat libre » is not about a free debate. */
  private static final double DENIED = 0.6;

  private final Lexicon lexicon;
  private final NounPhrases nouns;
  private final Edges edges;

  Subjects(Lexicon lexicon, NounPhrases nouns, Edges edges) {
    this.lexicon = lexicon;
    this.nouns = nouns;
    this.edges = edges;
  }

  void find(List<Word> words, int i, List<Phrase> found) {
    if (startsNounPhrase(words, i)) {
      nounPhrases(words, i, found);
    }
  }

  private boolean startsNounPhrase(List<Word> words, int i) {
    Word word = words.get(i);
    boolean first = word.startsClause() || i == 0;
    Word before = first ? word : words.get(i - 1);
    if (word.is(Tag.DETERMINER)) {
      return !lexicon.is(Kind.NEGATION, word);
    }
    boolean locution =
        lexicon.is(Kind.LOOSE, before)
            && NounPhrases.follows(words, i + 1)
            && (lexicon.is(Kind.OF, words.get(i + 1)) || lexicon.is(Kind.LOOSE, words.get(i + 1)));
    if (!first && locution) {
      return false;
    }
    boolean inside =
        before.tag().isNominal()
            || before.tag().describes()
            || before.is(Tag.NUMBER)
            || (before.is(Tag.DETERMINER)
                && !lexicon.is(Kind.OWN, before)
                && !lexicon.is(Kind.POINTING, before));
    return (word.tag().isNominal() || word.is(Tag.ADJECTIVE)) && (first || !inside);
  }

  private void nounPhrases(List<Word> words, int start, List<Phrase> found) {
    int bare = words.get(start).is(Tag.DETERMINER) ? start + 1 : start;
    boolean denied = start > 0 && isDenied(words, start);
    for (int end : nouns.ends(words, start)) {
      List<Word> phrase = withoutArticles(words.subList(bare, end));
      Form form = form(phrase);
      if ((form != Form.TROUBLE || !denied)
          && (words.get(start).startsClause() || !isLooselyCompleted(phrase))) {
        double whole = edges.around(words, start, end);
        found.add(new Phrase(form, phrase, denied ? DENIED * whole : whole));
      }
      if (mayBeSubject(words, start)) {
        described(words, bare, end, found);
        clause(words, start, end, found);
      }
    }
  }

  /** Says whether nothing shows that the noun phrase completes another. */
  private boolean mayBeSubject(List<Word> words, int start) {
    if (words.get(start).startsClause()) {
      return true;
    }
    Word before = words.get(start - 1);
    if (before.is(Tag.DETERMINER)) {
      return mayBeSubject(words, start - 1);
    }
    return !before.is(Tag.PREPOSITION)
        && !before.is(Tag.JOIN)
        && !before.tag().isNominal()
        && !lexicon.is(Kind.OF, before)
        && !lexicon.is(Kind.LOOSE, before);
  }

  /** Returns what a noun phrase says. */
  Form form(List<Word> phrase) {
    Word head = phrase.stream().filter(w -> w.tag().isNominal()).findFirst().orElseThrow();
    if (lexicon.is(Kind.TROUBLE, head)
        || lexicon.is(Kind.HANDLING, head)
        || phrase.stream()
            .anyMatch(w ->
                w.folded().equals("trop") || (w.tag().describes() && lexicon.is(Kind.BAD, w)))) {
      return Form.TROUBLE;
    }
    boolean completed =
        phrase.stream().anyMatch(w -> lexicon.is(Kind.OF, w) || lexicon.is(Kind.LOOSE, w));
    return lexicon.is(Kind.CHANGE, head) && completed ? Form.WISH : Form.SUBJECT;
  }

  /**
   * « la France pour une entreprise »: the second noun may complete the verb, not the first noun.
   */
  private boolean isLooselyCompleted(List<Word> phrase) {
    return phrase.stream().anyMatch(w -> lexicon.is(Kind.LOOSEST, w));
  }

  /** An article left out at the start of a label is left out after « et » too. */
  private static List<Word> withoutArticles(List<Word> words) {
    List<Word> bare = new ArrayList<>();
    for (Word word : words) {
      boolean second = !bare.isEmpty() && bare.getLast().is(Tag.JOIN) && word.is(Tag.DETERMINER);
      if (!second) {
        bare.add(word);
      }
    }
    return bare;
  }

  /** « pas de », « aucun », « sans »: the trouble is denied. */
  private boolean isDenied(List<Word> words, int start) {
    for (int i = start - 1; i >= 0 && i >= start - 3 && !words.get(i + 1).startsClause(); i--) {
      if (lexicon.is(Kind.NEGATION, words.get(i)) || words.get(i).folded().equals("sans")) {
        return true;
      }
    }
    return lexicon.is(Kind.NEGATION, words.get(start));
  }

  /** « les délais sont trop longs » becomes « délais trop longs ». */
  private void described(List<Word> words, int bare, int end, List<Phrase> found) {
    if (!NounPhrases.follows(words, end)
        || !Set.of("est", "sont").contains(words.get(end).folded())) {
      return;
    }
    int i = end + 1;
    while (NounPhrases.follows(words, i)
        && words.get(i).is(Tag.ADVERB)
        && !lexicon.is(Kind.NEGATION, words.get(i))) {
      i++;
    }
    if (NounPhrases.follows(words, i)
        && words.get(i).tag().describes()
        && isPlural(words.get(i)) == isPlural(words.get(bare))) {
      List<Word> phrase = new ArrayList<>(words.subList(bare, end));
      phrase.addAll(words.subList(end + 1, i + 1));
      Form form =
          lexicon.is(Kind.BAD, words.get(i)) || words.get(i - 1).folded().equals("trop")
              ? Form.TROUBLE
              : Form.CLAUSE;
      found.add(new Phrase(form, phrase, edges.after(words, i + 1)));
    }
  }

  private static boolean isPlural(Word word) {
    return word.folded().endsWith("s") || word.folded().endsWith("x");
  }

  /** « le site ne fonctionne pas ». */
  private void clause(List<Word> words, int start, int end, List<Phrase> found) {
    int i = end;
    if (!words.get(start).is(Tag.DETERMINER) || !NounPhrases.follows(words, i)) {
      return;
    }
    boolean negated = words.get(i).folded().equals("ne") || words.get(i).folded().equals("n'");
    i += negated ? 1 : 0;
    if (!NounPhrases.follows(words, i + 1)
        || !(words.get(i).is(Tag.VERB) || words.get(i).is(Tag.AUXILIARY))
        || !lexicon.is(Kind.NEGATION, words.get(i + 1))
        || lexicon.is(Kind.ABLE, words.get(i))) {
      return;
    }
    boolean transitive = words.get(i).is(Tag.AUXILIARY) || words.get(i).folded().length() < 4;
    i += 2;
    if (NounPhrases.follows(words, i) && words.get(i).tag().describes()) {
      i++;
      transitive = false;
    }
    List<Integer> ends = new ArrayList<>();
    if (!transitive) {
      ends.add(i);
    }
    if (NounPhrases.follows(words, i)) {
      ends.addAll(nouns.ends(words, words.get(i).is(Tag.PREPOSITION) ? i + 1 : i));
    }
    for (int last : ends) {
      boolean cut = NounPhrases.follows(words, last) && lexicon.is(Kind.OF, words.get(last));
      if (!cut) {
        found.add(new Phrase(Form.CLAUSE, words.subList(start, last), edges.after(words, last)));
      }
    }
  }
}
