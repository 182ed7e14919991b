package fr.boucle.analysis.label;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A phrase that may become a label.
 *
 * @param form what it says
 * @param words its words in order, not empty
 * @param wholeness in (0..1]: 1 when nothing around it is left out
 */
record Phrase(Form form, List<Word> words, double wholeness) {
  Phrase {
    words = List.copyOf(words);
  }

  /** Stems of the words that carry the subject, in order, distinct. */
  List<String> stems() {
    return content().stream().map(Word::subject).distinct().toList();
  }

  /** The words that carry the subject, in order. */
  List<Word> content() {
    return words.stream().filter(Word::isContent).toList();
  }

  /** Says whether it denies something, which one person may mean otherwise. */
  boolean isNegative() {
    return form == Form.LACK || words.getFirst().folded().equals("ne");
  }

  /** Says whether it wants, does or tells something, which another may deny. */
  boolean isStatement() {
    return form.isDeed() || form == Form.LACK;
  }

  /** Same for two phrases that differ by case and accents only. */
  String key() {
    return words.stream().map(Word::folded).collect(Collectors.joining(" "));
  }

  /** Same for two phrases that differ by number, gender, article or accents only. */
  String meaning() {
    return words.stream()
        .filter(w -> !w.is(Tag.DETERMINER) || isNegative())
        .map(w -> w.stem() == null ? w.folded().replaceAll("^(?:d'|du|des)$", "de") : w.subject())
        .collect(Collectors.joining(" ", form + " ", ""));
  }

  /** Number of words as a reader counts them, an elided article being no word. */
  int length() {
    return (int) words.stream().filter(w -> !w.isElided()).count();
  }
}
