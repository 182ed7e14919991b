package fr.boucle.platform.contribution.internal.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a file is read.
 *
 * @param kind kind of file
 * @param encoding of a CSV file
 * @param separator of a CSV file
 * @param header true when the first row holds the names of the columns
 * @param columns which column holds what
 */
public record Reading(
    FileKind kind, TextEncoding encoding, char separator, boolean header, Columns columns) {
  /** Number of first rows shown to the person. */
  public static final int SHOWN = 6;

  /** Guesses everything. */
  public static Reading guess(Path file) throws IOException, UnreadableFile {
    FileKind kind = FileKind.of(file);
    if (kind == FileKind.XLSX) {
      return guessColumns(file, kind, TextEncoding.UTF_8, ',');
    }
    TextEncoding encoding = TextEncoding.guess(file);
    return guessColumns(file, kind, encoding, Separators.guess(file, encoding));
  }

  /** Guesses the columns of a CSV file once its encoding and its separator are known. */
  public static Reading guessColumns(
      Path file, FileKind kind, TextEncoding encoding, char separator)
      throws IOException, UnreadableFile {
    var blind = new Reading(kind, encoding, separator, false, Columns.parse(""));
    List<List<String>> first = blind.firstRows(file, 30);
    if (first.isEmpty()) {
      throw new UnreadableFile("empty");
    }
    boolean header = Columns.looksLikeHeader(first.getFirst());
    return new Reading(kind, encoding, separator, header, Columns.guess(header, first));
  }

  /** Opens the rows of a file, the header included. */
  public Rows rows(Path file) {
    return kind == FileKind.XLSX ? new XlsxRows(file) : new CsvRows(file, encoding, separator);
  }

  /** Reads the first rows, the header included. */
  public List<List<String>> firstRows(Path file, int count) throws IOException, UnreadableFile {
    var first = new ArrayList<List<String>>();
    rows(file)
        .read((line, cells) -> {
          first.add(List.copyOf(cells));
          return first.size() < count;
        });
    return first;
  }

  /** Reads the whole file once and counts its rows, the header left out. */
  public long countRows(Path file) throws IOException, UnreadableFile {
    long[] count = {0};
    rows(file)
        .read((line, cells) -> {
          count[0]++;
          return true;
        });
    return header ? Math.max(0, count[0] - 1) : count[0];
  }
}
