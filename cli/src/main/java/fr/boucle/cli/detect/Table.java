package fr.boucle.cli.detect;

import fr.boucle.analysis.text.Folding;
import fr.boucle.cli.Messages;
import fr.boucle.cli.RefusedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Rows of a file, whatever its format, read one at a time and never kept.
 *
 * @param file name shown in messages
 * @param columns names, as written
 * @param source reads the file
 */
record Table(String file, List<String> columns, Source source) {
  private static final int COLUMNS_SHOWN = 12;
  private static final int NAME_SHOWN = 40;

  /** A file that can be read row by row. */
  @FunctionalInterface
  interface Source {
    /** Hands over every row, without the names of the columns, cells in their order. */
    void forEach(Consumer<List<String>> reader) throws IOException;
  }

  /**
   * Hands over every row that is not blank, with as many cells as there are columns.
   *
   * @return the number of rows
   */
  int forEach(Consumer<List<String>> reader) throws IOException {
    int[] rows = {0};
    source.forEach(row -> {
      List<String> cells = new ArrayList<>(row.subList(0, Math.min(columns.size(), row.size())));
      cells.addAll(Collections.nCopies(columns.size() - cells.size(), ""));
      if (cells.stream().anyMatch(c -> !c.isBlank())) {
        rows[0]++;
        reader.accept(cells);
      }
    });
    return rows[0];
  }

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
    throw new RefusedInputException("detect.refused.column", name, file, shown());
  }

  /** The columns in few words: the first row of a file without names may hold anything. */
  private String shown() {
    String first =
        columns.stream()
            .limit(COLUMNS_SHOWN)
            .map(column -> column.replaceAll("\\s+", " "))
            .map(c -> c.length() > NAME_SHOWN ? c.substring(0, NAME_SHOWN) + "…" : c)
            .collect(Collectors.joining(", "));
    int others = columns.size() - COLUMNS_SHOWN;
    return others > 0 ? Messages.get("detect.refused.column.more", first, others) : first;
  }
}
