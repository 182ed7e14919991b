package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Lexicon.Kind;
import java.util.ArrayList;
import java.util.List;

/** Phrases built around an infinitive: what is wanted, and what cannot be done. */
final class Wishes {
  static final Word NEGATION = Word.of("ne", "ne", Tag.ADVERB);
  private static final Word IMPOSSIBLE = Word.of("impossible", "impossible", Tag.ADJECTIVE);

  private final Lexicon lexicon;
  private final VerbPhrases verbs;
  private final Edges edges;

  Wishes(Lexicon lexicon, VerbPhrases verbs, Edges edges) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.edges = edges;
  }

  void find(List<Word> words, int i, List<Phrase> found) {
    if (words.get(i).is(Tag.INFINITIVE)) {
      wishes(words, i, found);
      inabilities(words, i, found);
    }
  }

  private void wishes(List<Word> words, int infinitive, List<Phrase> found) {
    int start = infinitive;
    boolean reflexive =
        start > 0 && isReflexive(words, start - 1) && !words.get(start).startsClause();
    start -= reflexive ? 1 : 0;
    boolean head = words.get(start).startsClause();
    int before = start - 1;
    while (!head
        && before >= 0
        && words.get(before).is(Tag.ADVERB)
        && !lexicon.is(Kind.NEGATION, words.get(before))) {
      before--;
    }
    head |= before < 0 || words.get(before + 1).startsClause();
    if (!head && before >= 0 && lexicon.is(Kind.OF, words.get(before))) {
      before--;
    }
    before = head ? before : beforeWilling(words, before);
    boolean negated = !head && before > 0 && lexicon.is(Kind.NEGATION, words.get(before));
    before -= negated ? 1 : 0;
    if (!head && (before < 0 || !lexicon.is(Kind.WANTED, words.get(before)))) {
      return;
    }
    int from = isForSomeone(words, start, infinitive) ? infinitive : start;
    for (int end : verbs.ends(words, infinitive)) {
      List<Word> phrase = new ArrayList<>();
      if (negated) {
        phrase.add(NEGATION);
        phrase.add(words.get(before + 1));
      }
      phrase.addAll(impersonal(withoutManner(words.subList(from, end))));
      found.add(new Phrase(Form.WISH, phrase, edges.afterVerb(words, infinitive, end)));
    }
  }

  /** « je ne suis pas prête à payer » is « je ne veux pas payer »: the place before « prête ». */
  private int beforeWilling(List<Word> words, int link) {
    int i = link;
    i -= i >= 0 && words.get(i).folded().matches("a|pour") ? 1 : 0;
    if (i < 2 || !lexicon.is(Kind.WILLING, words.get(i))) {
      return link;
    }
    boolean denied = lexicon.is(Kind.NEGATION, words.get(i - 1));
    return lexicon.is(Kind.WANTED, words.get(i - (denied ? 2 : 1))) ? i - 1 : link;
  }

  /** « je n'arrive pas à … », « on ne peut plus … », « nous n'avons pas pu … ». */
  private void inabilities(List<Word> words, int infinitive, List<Phrase> found) {
    int start = infinitive;
    start -= start > 0 && isReflexive(words, start - 1) ? 1 : 0;
    int i = start - 1;
    i -= i >= 0 && words.get(i).folded().equals("a") ? 1 : 0;
    boolean unable =
        i > 0
            && (isUnable(words.get(i - 1), words.get(i))
                || isUnable(words.get(i), words.get(i - 1)));
    boolean impossible =
        i > 0
            && lexicon.is(Kind.OF, words.get(i))
            && words.get(i - 1).folded().startsWith("impossib");
    if (!unable && !impossible) {
      return;
    }
    int from = isForSomeone(words, start, infinitive) ? infinitive : start;
    for (int end : verbs.ends(words, infinitive)) {
      List<Word> rest = impersonal(words.subList(from, end));
      List<Word> phrase = new ArrayList<>();
      phrase.add(IMPOSSIBLE);
      phrase.add(Lacks.of(rest.getFirst()));
      phrase.addAll(rest);
      found.add(new Phrase(Form.LACK, phrase, edges.afterVerb(words, infinitive, end)));
    }
  }

  private boolean isUnable(Word able, Word negation) {
    return lexicon.is(Kind.ABLE, able) && lexicon.is(Kind.NEGATION, negation);
  }

  /** « informer systématiquement sur » says no less without its adverb. */
  private static List<Word> withoutManner(List<Word> words) {
    return words.stream()
        .filter(
            w -> !w.is(Tag.ADVERB) || (!w.folded().endsWith("ment") && !w.folded().equals("tres")))
        .toList();
  }

  private boolean isReflexive(List<Word> words, int i) {
    return lexicon.is(Kind.REFLEXIVE, words.get(i)) || words.get(i).folded().equals("nous");
  }

  /** In « nous présenter un budget » the pronoun is not the one who presents. */
  private static boolean isForSomeone(List<Word> words, int start, int infinitive) {
    return start < infinitive
        && words.get(start).folded().matches("nous|me|m'")
        && NounPhrases.follows(words, infinitive + 1)
        && words.get(infinitive + 1).is(Tag.DETERMINER);
  }

  /** Says of anyone what a person says of themselves. */
  static List<Word> impersonal(List<Word> words) {
    List<Word> general = new ArrayList<>();
    for (Word word : words) {
      general.add(
          switch (word.folded()) {
            case "me", "nous" -> word.as("se", "se");
            case "m'" -> word.as("s'", "s'");
            case "mon" -> word.as("son", "son");
            case "ma" -> word.as("sa", "sa");
            case "mes" -> word.as("ses", "ses");
            case "nos", "vos" -> word.as("les", "les");
            default -> word;
          });
    }
    return general;
  }
}
