package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Lexicon.Kind;
import java.util.List;

/**
 * How good a phrase is as the name of a group: how well it sets the group apart, how many say it,
 * and whether it says what is wrong, wanted or done where people say so.
 *
 * <p>The worth is a sum of clues. Their weights were learned from 2,800 candidate names of 237
 * groups, each judged by a reader ({@code docs/bench/labels.md}).
 */
final class Ranking {
  private static final double APART = 2.062;
  private static final double CHARACTERISTIC = 0.358;
  private static final double ECHOED = 0.107;
  private static final double TOLD = 0.221;
  private static final double SIDE = 0.989;
  private static final double WHOLE = 0.102;
  private static final double AIMLESS = -0.356;
  private static final double ARTICLE = -0.757;

  /** What a phrase wants counts as much as the others want or do something. */
  private static final double WANTED = 1.123;

  /** Where everyone speaks of a thing, or wants something, the thing alone says too little. */
  private static final double KNOWN_SUBJECT = -0.873;

  private static final double IDLE_SUBJECT = -0.331;

  /** One word is a name as far as people give it as a whole answer; all of it where ANSWERED do. */
  private static final double LONE_WORD = -0.2;

  private static final double ANSWERED = 0.15;

  /** Cosine with the centre of a group under which the best phrase of a group misleads. */
  private static final double LEAST_TOWARDS = 0.6;

  /** The same for one word that hardly anybody gives as a whole answer. */
  private static final double LEAST_TOWARDS_WORD = 0.7;

  private static final double HARDLY = 0.08;

  /** The same judged by words, which is all there is without a model. */
  private static final double LEAST_TRUTH = 0.1;

  /** Keeps the logarithm of a share of nobody finite. */
  private static final double FLOOR = 0.02;

  private static final double VERB = 0.25;
  private static final double VAGUE = 0.3;
  private static final double SAID = 0.15;
  private static final double DOUBTFUL = 0.7;
  private static final double DENIED = 0.5;
  private static final double ONE_WORD = 0.7;

  private final Lexicon lexicon;
  private final Vocabulary vocabulary;

  Ranking(Lexicon lexicon, Vocabulary vocabulary) {
    this.lexicon = lexicon;
    this.vocabulary = vocabulary;
  }

  /**
   * What is known of a phrase beside its words.
   *
   * @param said number of contributions that say it in these words
   * @param side share in (0..1] of those who speak of it that say it as the phrase does
   * @param bearing how near it is to the group
   */
  record Known(int said, double side, Meaning.Bearing bearing) {}

  /**
   * Returns the worth of a phrase, higher is better; comparable within a group only.
   *
   * @param characteristic the words most characteristic of the group, first the most
   */
  double worth(Phrase phrase, Known known, Profile profile, List<String> characteristic) {
    double worth = APART * known.bearing().apart() + TOLD * Math.log(known.said());
    worth += SIDE * Math.log(FLOOR + known.side()) + WHOLE * Math.log(phrase.wholeness());
    worth += ECHOED * Math.log(FLOOR + echo(phrase, profile));
    for (int i = 0; i < characteristic.size(); i++) {
      worth += phrase.stems().contains(characteristic.get(i)) ? CHARACTERISTIC / (i + 1) : 0;
    }
    return worth + statement(phrase, profile) + opening(phrase.words().getFirst());
  }

  private static double statement(Phrase phrase, Profile profile) {
    if (phrase.form().isDeed()) {
      return WANTED * profile.share(phrase.form());
    }
    if (phrase.form() != Form.SUBJECT) {
      return 0;
    }
    double worth =
        IDLE_SUBJECT * profile.share(Form.WISH) + KNOWN_SUBJECT * profile.voiced(phrase.stems());
    if (phrase.stems().size() == 1) {
      worth += LONE_WORD * Math.max(0, 1 - profile.alone(phrase.stems()) / ANSWERED);
    }
    return worth;
  }

  private double opening(Word first) {
    if (first.is(Tag.DETERMINER)) {
      return ARTICLE;
    }
    return first.is(Tag.INFINITIVE) && !lexicon.is(Kind.AIM, first) ? AIMLESS : 0;
  }

  /** The share in [0..1] of the group that the least echoed noun of a phrase stands for. */
  private static double echo(Phrase phrase, Profile profile) {
    return phrase.content().stream()
        .filter(word -> !word.is(Tag.VERB) && !word.is(Tag.INFINITIVE))
        .mapToDouble(word -> profile.use(word.subject()))
        .min()
        .orElse(1);
  }

  /** Says whether a phrase holds for enough of a group to name it. */
  boolean holds(Phrase phrase, Known known, Profile profile) {
    double least = LEAST_TOWARDS;
    if (phrase.form() == Form.SUBJECT && phrase.stems().size() == 1) {
      if (phrase.content().stream().allMatch(this::isVague)) {
        return false;
      }
      least = profile.alone(phrase.stems()) < HARDLY ? LEAST_TOWARDS_WORD : LEAST_TOWARDS;
    }
    return known.bearing().towards() >= least && truth(phrase, profile) >= LEAST_TRUTH;
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

  /**
   * Returns how true a phrase is of a group, in [-1..1]: over its words, the mean share of the
   * other contributions that each stands for, less the same share elsewhere; rare words weigh more,
   * verbs and vague words less.
   */
  double truth(Phrase phrase, Profile profile) {
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
