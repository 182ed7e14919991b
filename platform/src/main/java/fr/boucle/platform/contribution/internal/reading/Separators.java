package fr.boucle.platform.contribution.internal.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Guesses what separates the columns of a CSV file. */
public final class Separators {
  /** Those that are known, the most French first. */
  public static final List<Character> KNOWN = List.of(';', ',', '\t', '|');

  private static final int SAMPLE = 60;
  private static final double MOST = 0.5;

  private Separators() {}

  /**
   * Gives the separator under which most of the first rows are as wide as the very first. A file of
   * one column gets one that does not cut its texts.
   */
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
    if (widths.isEmpty()) {
      return -1;
    }
    int width = widths.getFirst();
    double share = (double) Collections.frequency(widths, width) / widths.size();
    return width >= 2 && share >= MOST ? 1 + share : share - 1;
  }
}
