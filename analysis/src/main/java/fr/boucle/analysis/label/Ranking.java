package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Lexicon.Kind;
import java.util.List;

/**
 * How good a phrase is as the label of a group: true of most, saying what is wrong or wanted, well
 * formed.
 *
 * <p>Truth of a phrase: over its words, the mean share of the other contributions that each stands
 * for, by itself or by a word near in meaning, less the same share elsewhere; rare words weigh
 * more, verbs and vague words less, because a wish can be put in many verbs.
 */
final class Ranking {
  private static final double VERB = 0.25;
  private static final double VAGUE = 0.3;
  private static final double SAID = 0.15;
  private static final double DOUBTFUL = 0.7;
  private static final double DENIED = 0.5;
  private static final double ONE_WORD = 0.7;

  /** A noun that no other contribution echoes is what one person said. */
  private static final double ALONE = 0.7;

  private static final double LEAST_ECHO = 0.05;

  /** A subject says less than a problem that half the group tells. */
  private static final double SUBJECT = 0.45;

  private final Lexicon lexicon;
  private final Vocabulary vocabulary;

  Ranking(Lexicon lexicon, Vocabulary vocabulary) {
    this.lexicon = lexicon;
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the worth of a phrase.
   *
   * @param said number of contributions that say it in these words
   */
  double worth(Phrase phrase, int said, Profile profile) {
    return truth(phrase, profile)
        * familiarity(phrase, said)
        * echo(phrase, profile)
        * fullness(phrase)
        * statement(phrase, profile)
        * phrase.wholeness();
  }

  /** Returns how well a phrase names what most of a group is about, whatever is said of it. */
  double common(Phrase phrase, int said, Profile profile) {
    return truth(phrase, profile)
        * familiarity(phrase, said)
        * (phrase.stems().size() == 1 ? ONE_WORD : 1)
        * Math.sqrt(profile.joint(phrase.stems()))
        * phrase.wholeness();
  }

  /**
   * A phrase that several people use is a phrase of the language. What one person denies may be
   * what that person alone denies.
   */
  private static double familiarity(Phrase phrase, int said) {
    if (said > 1) {
      return 1 + SAID * Math.log(said);
    }
    if (phrase.form() == Form.LACK || phrase.form() == Form.CLAUSE) {
      return DENIED;
    }
    return phrase.isNegative() || isJuxtaposed(phrase.words()) ? DOUBTFUL : 1;
  }

  private double truth(Phrase phrase, Profile profile) {
    double sum = 0;
    double weights = 0;
    for (Word word : phrase.content()) {
      boolean verb = word.is(Tag.INFINITIVE) || word.is(Tag.VERB);
      double weight =
          vocabulary.rarity(word.subject()) * (verb ? VERB : 1) * (isVague(word) ? VAGUE : 1);
      sum += weight * profile.contrast(word.subject());
      weights += weight;
    }
    return sum / weights;
  }

  private double echo(Phrase phrase, Profile profile) {
    double echo = 1;
    for (Word word : phrase.content()) {
      boolean alone = !word.is(Tag.VERB) && profile.use(word.subject()) < LEAST_ECHO;
      boolean unheard = vocabulary.uses(word.subject()) < 2;
      echo *= alone || unheard ? ALONE : 1;
    }
    return echo;
  }

  private double statement(Phrase phrase, Profile profile) {
    return phrase.form() == Form.SUBJECT ? SUBJECT : 0.5 + 0.5 * profile.share(phrase.form());
  }

  /** One word says little, a name alone or vague words alone next to nothing. */
  private double fullness(Phrase phrase) {
    List<Word> content = phrase.content();
    double size =
        switch (phrase.stems().size()) {
          case 1 -> 0.15;
          case 2 -> 0.85;
          case 3 -> 1;
          default -> 1.1;
        };
    if (content.stream().allMatch(this::isVague)) {
      return size * 0.2;
    }
    if (content.stream().allMatch(w -> w.is(Tag.NAME))) {
      return size * 0.4;
    }
    return size * (isVague(content.getFirst()) ? 0.5 : 1) * (isVague(content.getLast()) ? 0.7 : 1);
  }

  /** « actes demandes », « eau et terre »: two nouns side by side are seldom one thing. */
  private static boolean isJuxtaposed(List<Word> words) {
    for (int i = 1; i < words.size(); i++) {
      boolean joined = words.get(i - 1).is(Tag.JOIN) && words.get(i).tag().isNominal();
      if (joined || (words.get(i).is(Tag.NOUN) && words.get(i - 1).is(Tag.NOUN))) {
        return true;
      }
    }
    return false;
  }

  private boolean isVague(Word word) {
    return lexicon.is(Kind.VAGUE, word) || lexicon.is(Kind.LIGHT, word);
  }
}
