package fr.boucle.analysis.label;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Sees words that surely do not agree: « alimentation local », « les emballage ». Only endings that
 * leave no doubt count, so that a rare noun is never refused for want of a dictionary.
 */
final class Agreement {
  private static final Pattern PLURAL_DETERMINER =
      Pattern.compile("les|des|aux|ses|ces|leurs|plusieurs");
  private static final Pattern MAYBE_PLURAL = Pattern.compile(".*[sxz]");
  private static final Pattern PLURAL = Pattern.compile(".*(?:[entlgf]s|eaux)");
  private static final Pattern PLURAL_ADJECTIVE =
      Pattern.compile(".*(?:[^aeiou]s|[^aio]us|[eé]s|aux)");
  private static final Pattern SAME_IN_PLURAL = Pattern.compile(".*(?:[sxz]|bio)");
  private static final Pattern FEMININE =
      Pattern.compile(".*(?:[ts]ion|[tl]ure|[ae]nce|tude|esse|ette|erie)s?");
  private static final Pattern MASCULINE = Pattern.compile(".*(?:ement|isme)s?");
  private static final Pattern NEVER_FEMININE =
      Pattern.compile(
          ".*(?:[ae]l|[ae]ls|aux|if|ifs|eux|ien|iens|ain|ains|é|és|ant|ants|ent|ents|u|us)");
  private static final Pattern NEVER_MASCULINE =
      Pattern.compile(".*(?:ale|elle|ive|euse|ienne|aine|ée|ante|ente)s?");

  private Agreement() {}

  /** Says whether nothing in a phrase surely disagrees. */
  static boolean holds(List<Word> words) {
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      Word before = words.get(i - 1);
      if (word.tag().isNominal()
          && PLURAL_DETERMINER.matcher(before.folded()).matches()
          && !MAYBE_PLURAL.matcher(word.folded()).matches()) {
        return false;
      }
      boolean beside = word.is(Tag.NOUN) && before.is(Tag.NOUN);
      if (beside && !sameNumber(before, word)) {
        return false;
      }
      boolean locution = before.is(Tag.PREPOSITION);
      if (word.tag().describes() && !locution && !agreesWithOne(words.subList(0, i), word)) {
        return false;
      }
    }
    return true;
  }

  /** In « ministère de la santé publique » the adjective may go with either noun. */
  private static boolean agreesWithOne(List<Word> before, Word adjective) {
    List<Word> nouns = before.stream().filter(w -> w.is(Tag.NOUN)).toList();
    return nouns.isEmpty()
        || nouns.stream().anyMatch(n -> sameNumber(n, adjective) && sameGender(n, adjective));
  }

  private static boolean sameNumber(Word noun, Word adjective) {
    String said = noun.folded();
    String of = adjective.folded();
    if (!MAYBE_PLURAL.matcher(said).matches()) {
      return !PLURAL_ADJECTIVE.matcher(of).matches();
    }
    boolean surelyPlural = PLURAL.matcher(said).matches() && !noun.written().endsWith("ès");
    return !surelyPlural || SAME_IN_PLURAL.matcher(of).matches();
  }

  private static boolean sameGender(Word noun, Word adjective) {
    String of = adjective.written();
    if (FEMININE.matcher(noun.folded()).matches()) {
      return !NEVER_FEMININE.matcher(of).matches();
    }
    return !MASCULINE.matcher(noun.folded()).matches() || !NEVER_MASCULINE.matcher(of).matches();
  }
}
