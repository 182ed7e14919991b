package fr.boucle.platform.contribution.internal.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Guesses what separates the columns of a CSV file. */
public final class Separators {
  /** Those that are known, the most French first. */
  public static final List<Character> KNOWN = List.of(';', ',', '\t', '|');

  private static final int SAMPLE = 60;

  private Separators() {}

  /** Gives the separator under which most of the first rows have the same, largest width. */
  public static char guess(Path file, TextEncoding encoding) throws IOException {
    char best = KNOWN.getFirst();
    double bestScore = -1;
    for (char separator : KNOWN) {
      double score = score(new CsvRows(file, encoding, separator));
      if (score > bestScore) {
        best = separator;
        bestScore = score;
      }
    }
    return best;
  }

  private static double score(CsvRows rows) throws IOException {
    var widths = new ArrayList<Integer>();
    try {
      rows.read((line, cells) -> {
        widths.add(cells.size());
        return widths.size() < SAMPLE;
      });
    } catch (UnreadableFile damaged) {
      // A wrong separator can leave a quote open; what was read before still counts.
      widths.add(0);
    }
    Map<Integer, Long> frequencies =
        widths.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    if (widths.isEmpty() || Collections.max(frequencies.keySet()) < 2) {
      return 0;
    }
    return frequencies.entrySet().stream()
        .filter(width -> width.getKey() >= 2)
        .mapToDouble(
            width -> (double) width.getValue() / widths.size() + Math.log(width.getKey()) / 100)
        .max()
        .orElse(0);
  }
}
