package fr.boucle.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What administrative acronyms stand for (« glossaire des sigles »), one per line: acronym,
 * tabulation, meaning. Lines starting with {@code #} and empty lines are left out. An
 * administration may add its own: the last line of an acronym wins. Immutable.
 */
final class Glossary {
  private final Map<String, Entry> entries = new TreeMap<>();

  /**
   * One acronym.
   *
   * @param acronym folded, one word
   * @param meaning French words, never empty
   */
  record Entry(String acronym, String meaning) {}

  /**
   * Reads the lines of a glossary.
   *
   * @throws UnreadableModelException when a line is not an acronym, a tabulation and a meaning
   */
  static Glossary of(String lines) {
    Glossary glossary = new Glossary();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      List<String> acronym = FrenchTokens.of(columns[0]);
      if (columns.length != 2 || acronym.size() != 1 || FrenchTokens.of(columns[1]).isEmpty()) {
        throw new UnreadableModelException(
            "line %d of the glossary (\"%s\") must be one acronym, a tabulation and its meaning in words. Correct that line."
                .formatted(number, line));
      }
      glossary.entries.put(acronym.getFirst(), new Entry(acronym.getFirst(), columns[1].strip()));
    }
    return glossary;
  }

  List<Entry> entries() {
    return new ArrayList<>(entries.values());
  }

  /** Returns the lines of this glossary in alphabetical order. */
  String text() {
    StringBuilder text = new StringBuilder();
    entries
        .values()
        .forEach(e -> text.append(e.acronym()).append('\t').append(e.meaning()).append('\n'));
    return text.toString();
  }
}
