package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Lexicon.Kind;
import java.util.List;
import java.util.Locale;

/** Writes a phrase as a label: usual spelling, accents, capitals, typographic apostrophes. */
final class Writing {
  private final Vocabulary vocabulary;
  private final Lexicon lexicon;

  Writing(Vocabulary vocabulary, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
  }

  String of(Phrase phrase) {
    return capital(plain(phrase.words()));
  }

  String plain(List<Word> words) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      boolean glued = text.isEmpty() || text.charAt(text.length() - 1) == '\'';
      text.append(glued ? "" : " ").append(spelled(word));
    }
    return text.toString().replace('\'', '\u2019');
  }

  private String spelled(Word word) {
    if (lexicon.is(Kind.ACRONYM, word) && word.tag().isNominal()) {
      return word.written().toUpperCase(Locale.FRENCH);
    }
    if (word.is(Tag.PREPOSITION) && word.folded().equals("a")) {
      return "à";
    }
    if (!word.isContent()) {
      return word.written().toLowerCase(Locale.FRENCH);
    }
    return vocabulary.usual(word.written());
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
  }
}
