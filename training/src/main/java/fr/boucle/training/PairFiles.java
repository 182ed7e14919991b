package fr.boucle.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/**
 * The folder of sentence pairs (« paires »): {@code en-fr.tsv.xz}, English then French, and {@code
 * fr-fr.tsv.xz}, kind then two French texts; tabulations between.
 *
 * @param folder where both files are
 */
public record PairFiles(Path folder) {

  /**
   * Reads the first translated pairs.
   *
   * @param most stop after so many
   */
  public List<TranslatedPair> translated(int most) throws IOException {
    return rows("en-fr.tsv.xz", 2, most).stream()
        .map(row -> new TranslatedPair(row[0], row[1]))
        .toList();
  }

  /**
   * Reads the first French pairs.
   *
   * @param most stop after so many
   */
  public List<FrenchPair> french(int most) throws IOException {
    return rows("fr-fr.tsv.xz", 3, most).stream()
        .map(row -> new FrenchPair(row[0], row[1], row[2]))
        .toList();
  }

  private List<String[]> rows(String file, int columns, int most) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (InputStream packed = Files.newInputStream(folder.resolve(file));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new XZInputStream(packed), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && rows.size() < most;
          line = lines.readLine()) {
        String[] row = line.split("\t", -1);
        if (row.length != columns) {
          throw new IOException(
              "line %d of %s has %d columns, not %d. Copy the file again."
                  .formatted(rows.size() + 1, file, row.length, columns));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
