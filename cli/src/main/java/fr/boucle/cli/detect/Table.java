package fr.boucle.cli.detect;

import fr.boucle.analysis.text.Folding;
import fr.boucle.cli.RefusedInputException;
import java.util.List;

/**
 * Rows of a file, whatever its format.
 *
 * @param file name shown in messages
 * @param columns names, as written
 * @param rows cells, one list per row, as long as {@code columns}
 */
record Table(String file, List<String> columns, List<List<String>> rows) {

  /**
   * Returns the number of a column, found by its exact name or else without regard to case and
   * accents.
   *
   * @throws RefusedInputException if there is none
   */
  int column(String name) {
    int exact = columns.indexOf(name);
    if (exact >= 0) {
      return exact;
    }
    String wanted = Folding.key(name);
    for (int c = 0; c < columns.size(); c++) {
      if (!wanted.isEmpty() && Folding.key(columns.get(c)).equals(wanted)) {
        return c;
      }
    }
    throw new RefusedInputException(
        "detect.refused.column", name, file, String.join(", ", columns));
  }
}
