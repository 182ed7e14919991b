package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Lexicon.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people say they do, as anyone's act: « je trie mes déchets » becomes « trier ses déchets ».
 * An infinitive whose spelling is in doubt is made only when somebody wrote it.
 */
final class Acts {
  private static final List<String> AMOUNTS = List.of("moins", "plus", "mieux", "davantage", "peu");

  /** A present whose infinitive has the same accents and letters. */
  private static final Pattern REGULAR =
      Pattern.compile("(?!.*(?:è[^aeiou]+|[aou]i|[aou]y|ell|ett|[fuv]r)e$).{3,}e");

  private final Lexicon lexicon;
  private final VerbPhrases verbs;
  private final Edges edges;
  private final Predicate<String> written;

  /**
   * Prepares the reading of acts.
   *
   * @param written says of a folded word whether somebody wrote it
   */
  Acts(Lexicon lexicon, VerbPhrases verbs, Edges edges, Predicate<String> written) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.edges = edges;
    this.written = written;
  }

  void find(List<Word> words, int i, List<Phrase> found) {
    int verb = i + 1;
    if (!words.get(i).folded().matches("je|j'") || !NounPhrases.follows(words, verb)) {
      return;
    }
    boolean negated = words.get(verb).folded().matches("ne|n'");
    verb += negated ? 1 : 0;
    int reflexive =
        NounPhrases.follows(words, verb) && lexicon.is(Kind.REFLEXIVE, words.get(verb)) ? verb : -1;
    verb += reflexive < 0 ? 0 : 1;
    boolean past = NounPhrases.follows(words, verb) && words.get(verb).folded().equals("ai");
    verb += past ? 1 : 0;
    while (past
        && NounPhrases.follows(words, verb)
        && words.get(verb).is(Tag.ADVERB)
        && !lexicon.is(Kind.NEGATION, words.get(verb))) {
      verb++;
    }
    if (!NounPhrases.follows(words, verb)
        || lexicon.is(Kind.WANTED, words.get(verb))
        || lexicon.is(Kind.ABLE, words.get(verb))) {
      return;
    }
    Word said = words.get(verb);
    int place = verb;
    Stream<String> regular =
        !past && REGULAR.matcher(said.written()).matches()
            ? Stream.of(said.written() + "r")
            : Stream.of();
    Stream<String> known =
        (past ? fromParticiple(said.folded()) : fromPresent(said.folded())).filter(written);
    Stream.concat(known, regular)
        .filter(Tagger::isInfinitive)
        .findFirst()
        .ifPresent(infinitive -> act(words, place, infinitive, reflexive, negated, found));
  }

  private void act(
      List<Word> words,
      int verb,
      String infinitive,
      int reflexive,
      boolean negated,
      List<Phrase> found) {
    List<Word> general = new ArrayList<>(words);
    Word said = words.get(verb);
    general.set(verb, new Word(infinitive, infinitive, Tag.INFINITIVE, said.stem(), false));
    boolean denied =
        negated
            && NounPhrases.follows(words, verb + 1)
            && lexicon.is(Kind.NEGATION, words.get(verb + 1));
    if (negated != denied) {
      return;
    }
    if (denied) {
      general.remove(verb + 1);
    }
    for (int end : verbs.ends(general, verb)) {
      List<Word> phrase = new ArrayList<>();
      if (denied) {
        phrase.add(Wishes.NEGATION);
        phrase.add(words.get(verb + 1));
      }
      if (reflexive >= 0) {
        phrase.add(words.get(reflexive));
      }
      general.subList(verb, end).stream().filter(Acts::matters).forEach(phrase::add);
      found.add(
          new Phrase(Form.ACT, Wishes.impersonal(phrase), edges.afterVerb(general, verb, end)));
    }
  }

  /** « je trie déjà » is no other act than « je trie ». */
  private static boolean matters(Word word) {
    return !word.is(Tag.ADVERB) || AMOUNTS.contains(word.folded());
  }

  private static Stream<String> fromPresent(String form) {
    String stem = form.substring(0, form.length() - 1);
    return form.endsWith("e")
        ? Stream.of(form + "r")
        : form.endsWith("s") ? Stream.of(stem + "re", stem + "r") : Stream.of();
  }

  private static Stream<String> fromParticiple(String form) {
    return form.endsWith("e") || form.endsWith("i")
        ? Stream.of(form + "r")
        : form.endsWith("it")
            ? Stream.of(form.substring(0, form.length() - 1) + "re")
            : Stream.of();
  }
}
