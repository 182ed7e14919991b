package fr.boucle.platform.contribution.internal.reading;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file (RFC 4180, with the separator given and bad habits forgiven). */
public record CsvRows(Path file, TextEncoding encoding, char separator) implements Rows {

  @Override
  public void read(RowReader target) throws IOException, UnreadableFile {
    try (Reader reader = encoding.open(file);
        CSVParser parser = format().parse(reader)) {
      Iterator<CSVRecord> records = parser.iterator();
      long end = 0;
      long rows = 0;
      boolean more = true;
      while (more && hasNext(records, end + 1)) {
        List<String> cells = cells(records.next());
        long line = end + 1;
        end = Math.max(parser.getCurrentLineNumber(), line);
        if (cells.stream().allMatch(String::isEmpty)) {
          continue;
        }
        if (++rows > MOST_ROWS) {
          throw new UnreadableFile("tooManyRows", MOST_ROWS);
        }
        more = target.accept(line, cells);
      }
    }
  }

  private static boolean hasNext(Iterator<CSVRecord> records, long line) throws UnreadableFile {
    try {
      return records.hasNext();
    } catch (java.io.UncheckedIOException | IllegalStateException damaged) {
      throw new UnreadableFile("quotes", line);
    }
  }

  private CSVFormat format() {
    return CSVFormat.Builder.create()
        .setDelimiter(separator)
        .setQuote('"')
        .setIgnoreEmptyLines(false)
        .setTrailingData(true)
        .get();
  }

  private static List<String> cells(CSVRecord record) throws UnreadableFile {
    int columns = Math.min(record.size(), MOST_COLUMNS);
    var cells = new ArrayList<String>(columns);
    for (int i = 0; i < columns; i++) {
      cells.add(record.get(i).strip());
    }
    for (int i = columns; i < record.size(); i++) {
      if (!record.get(i).isBlank()) {
        throw new UnreadableFile("tooManyColumns", MOST_COLUMNS);
      }
    }
    return cells;
  }
}
