package fr.boucle.analysis.label;

import fr.boucle.analysis.text.Folding;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/**
 * Finds the part of speech of each word of a French sentence: the OpenNLP model trained on the
 * treebank UD French-GSD, corrected on closed classes, which people write without accents.
 *
 * <p>Not safe for use by several threads.
 */
final class Tagger {
  private static final String RESOURCE = "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin";
  private static final Pattern WORD =
      Pattern.compile(
          "(?:https?:|www\\.)\\S+|[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:fr|com|org|net|eu)(?!\\p{L})|rendez[- ]vous|(?:qu|jusqu|lorsqu|puisqu|quelqu|\\p{L})['\u2019](?=\\p{L})|\\p{L}+(?:[-\u2011]\\p{L}+)*|\\p{N}+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern INFINITIVE =
      Pattern.compile(".*(?:er|ir|[aeiou]ire|[lru]ire|dire|crire|[dtv]re|pre|clure|oir|aire)");
  private static final Pattern FINITE =
      Pattern.compile(
          "montre|rencontre|entre|ouvre|couvre|decouvre|offre|souffre|livre|genere|espere|considere|retire|attire|inspire|desire|admire|empire|respire|tire");
  private static final Pattern PARTICIPLE =
      Pattern.compile(
          ".*(?:[éè]e?s?|ees?|[a-z]{2}(?:[iu]e?s?|ises?))|.*(?:crit|truit|duit|fait|vert|fert|eint|oint|aint|mort)(?:e|s|es)");

  private final FrenchTerms french;
  private final Lexicon lexicon;
  private final POSTaggerME tagger;

  Tagger(Lexicon lexicon, FrenchTerms french) {
    this.lexicon = lexicon;
    this.french = french;
    this.tagger = new POSTaggerME(Shipped.MODEL, POSTagFormat.UD);
  }

  /** The model of the library, read once: it takes a fifth of a second and never changes. */
  private static final class Shipped {
    private static final POSModel MODEL = read();

    private static POSModel read() {
      try (InputStream in = POSModel.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("model " + RESOURCE + " is missing from the class path");
        }
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Returns the words of a sentence, a text in capitals being read in lower case. */
  List<Word> of(String sentence) {
    String text = isShouted(sentence) ? sentence.toLowerCase(Locale.ROOT) : sentence;
    List<Term> terms = french.of(text);
    List<String> tokens = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      for (int c = end; c < matcher.start(); c++) {
        if (isBreak(text.charAt(c))) {
          tokens.add(String.valueOf(text.charAt(c)));
          places.add(new int[0]);
        }
      }
      tokens.add(matcher.group().replace('\u2019', '\''));
      places.add(new int[] {matcher.start(), matcher.end()});
      end = matcher.end();
    }
    String[] tags = tagger.tag(tokens.toArray(String[]::new));
    return words(tokens, places, tags, terms);
  }

  private List<Word> words(
      List<String> tokens, List<int[]> places, String[] tags, List<Term> terms) {
    List<Word> words = new ArrayList<>();
    boolean starts = true;
    int term = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (places.get(i).length == 0) {
        starts = true;
        continue;
      }
      String stem = null;
      while (term < terms.size() && terms.get(term).end() <= places.get(i)[1]) {
        stem = terms.get(term).end() > places.get(i)[0] ? ofLastWord(terms.get(term)) : stem;
        term++;
      }
      String written = tokens.get(i).replace(' ', '-');
      String folded = Folding.fold(written);
      Tag tag = tag(tags[i], written, folded, starts, words);
      words.add(new Word(written, folded, tag, tag == Tag.NUMBER ? null : stem, starts));
      starts = false;
    }
    return words;
  }

  /** « pas'payer » is two words. */
  private static String ofLastWord(Term term) {
    return term.stem().substring(term.stem().lastIndexOf('\'') + 1);
  }

  private Tag tag(
      String universal, String written, String folded, boolean starts, List<Word> before) {
    if (folded.indexOf('.') >= 0 || folded.indexOf('/') >= 0) {
      return Tag.OTHER;
    }
    if (lexicon.is(Lexicon.Kind.DETERMINER, folded)) {
      return Tag.DETERMINER;
    }
    if (lexicon.is(Lexicon.Kind.PREPOSITION, folded)) {
      return Tag.PREPOSITION;
    }
    if (lexicon.is(Lexicon.Kind.PRONOUN, folded)) {
      return Tag.PRONOUN;
    }
    if (lexicon.is(Lexicon.Kind.ADVERB, folded)) {
      return Tag.ADVERB;
    }
    if (lexicon.is(Lexicon.Kind.AUXILIARY, folded)) {
      return Tag.AUXILIARY;
    }
    boolean afterNoun = !starts && !before.isEmpty() && before.getLast().tag().isNominal();
    return switch (universal) {
      case "NOUN" -> startsWish(folded, starts, before) ? Tag.INFINITIVE : Tag.NOUN;
      case "PROPN", "X" ->
          startsWish(folded, starts, before)
              ? Tag.INFINITIVE
              : folded.length() > 1 ? Tag.NAME : Tag.OTHER;
      case "ADJ" -> Tag.ADJECTIVE;
      case "VERB" -> verb(written, folded, afterNoun);
      case "AUX" -> isInfinitive(folded) ? Tag.INFINITIVE : Tag.AUXILIARY;
      case "DET" -> Tag.DETERMINER;
      case "ADP", "ADP+DET" -> Tag.PREPOSITION;
      case "ADV" -> Tag.ADVERB;
      case "PRON", "ADP+PRON" -> Tag.PRONOUN;
      case "CCONJ" -> Tag.JOIN;
      case "NUM" -> Tag.NUMBER;
      default -> Tag.OTHER;
    };
  }

  /** Takes back as a verb a wish the model reads as a noun at the head of a sentence. */
  private boolean startsWish(String folded, boolean starts, List<Word> before) {
    if (!starts && universalNounAfter(before.getLast(), folded)) {
      return true;
    }
    boolean wanted =
        starts
            || lexicon.is(Lexicon.Kind.WANTED, before.getLast())
            || lexicon.is(Lexicon.Kind.REFLEXIVE, before.getLast());
    return wanted && folded.length() > 5 && folded.endsWith("er") && !folded.endsWith("ier");
  }

  private static boolean universalNounAfter(Word before, String folded) {
    return folded.length() > 6
        && folded.matches(".*[^iygl]er")
        && (before.is(Tag.PREPOSITION) || before.is(Tag.VERB));
  }

  private static Tag verb(String written, String folded, boolean afterNoun) {
    if (isInfinitive(folded)) {
      return Tag.INFINITIVE;
    }
    String lower = written.toLowerCase(Locale.FRENCH);
    boolean accented = lower.matches(".*ée?s?");
    return PARTICIPLE.matcher(folded).matches() && (afterNoun || accented)
        ? Tag.PARTICIPLE
        : Tag.VERB;
  }

  static boolean isInfinitive(String folded) {
    return INFINITIVE.matcher(folded).matches() && !FINITE.matcher(folded).matches();
  }

  private static boolean isBreak(char c) {
    return !Character.isWhitespace(c) && c != '-' && c != '\u00a0';
  }

  private static boolean isShouted(String text) {
    long upper = text.chars().filter(Character::isUpperCase).count();
    long letters = text.chars().filter(Character::isLetter).count();
    return upper * 10 >= letters * 6 && letters > 10;
  }
}
