package fr.boucle.cli.detect;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.text.Markup;
import fr.boucle.cli.RefusedInputException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds what.
 *
 * @param text the contribution
 * @param id its identifier; null: the row number, which also stands for one that is blank
 * @param person who wrote it
 * @param date when
 * @param place where
 */
record Columns(
    String text,
    @Nullable String id,
    @Nullable String person,
    @Nullable String date,
    @Nullable String place) {
  private static final Pattern ISO = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern FRENCH = Pattern.compile("^(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  /**
   * What was read.
   *
   * @param corpus the contributions
   * @param rows rows of the file, of which those of one person with the same identifier are one
   *     contribution
   * @param shared identifiers that several people bear
   * @param unreadableDates dates left out
   */
  record Read(Corpus corpus, int rows, int shared, int unreadableDates) {}

  /** Reads the contributions, row by row. */
  Read read(Table table) throws IOException {
    int textColumn = table.column(text);
    @Nullable Integer idColumn = find(table, id);
    @Nullable Integer personColumn = find(table, person);
    @Nullable Integer dateColumn = find(table, date);
    @Nullable Integer placeColumn = find(table, place);
    Received received = new Received();
    int[] number = {0};
    int[] unreadable = {0};
    int rows =
        table.forEach(row -> {
          number[0]++;
          String written = value(row, dateColumn);
          LocalDate day = day(written);
          unreadable[0] += written != null && day == null ? 1 : 0;
          String key = value(row, idColumn);
          Document document =
              new Document(
                  key == null ? rowId(number[0]) : key,
                  Markup.plain(row.get(textColumn)),
                  value(row, personColumn),
                  value(row, placeColumn),
                  day);
          if (key == null) {
            received.addUnnamed(document);
          } else {
            received.add(document);
          }
        });
    if (rows == 0) {
      throw new RefusedInputException("detect.refused.norow", table.file());
    }
    List<Document> documents = received.contributions();
    if (documents.stream().allMatch(d -> d.text().isBlank())) {
      throw new RefusedInputException("detect.refused.notext", text, table.file());
    }
    return new Read(Corpus.of(documents), rows, received.shared(), unreadable[0]);
  }

  /** A number; marked where the file has identifiers, which may be numbers too. */
  private String rowId(int row) {
    return id == null ? String.valueOf(row) : "#" + row;
  }

  private static @Nullable Integer find(Table table, @Nullable String name) {
    return name == null ? null : table.column(name);
  }

  private static @Nullable String value(List<String> row, @Nullable Integer column) {
    return column == null || row.get(column).isBlank() ? null : row.get(column).strip();
  }

  private static @Nullable LocalDate day(@Nullable String written) {
    if (written == null) {
      return null;
    }
    Matcher iso = ISO.matcher(written);
    Matcher french = FRENCH.matcher(written);
    try {
      if (iso.find()) {
        return LocalDate.of(
            Integer.parseInt(iso.group(1)),
            Integer.parseInt(iso.group(2)),
            Integer.parseInt(iso.group(3)));
      }
      if (french.find()) {
        return LocalDate.of(
            Integer.parseInt(french.group(3)),
            Integer.parseInt(french.group(2)),
            Integer.parseInt(french.group(1)));
      }
    } catch (DateTimeException impossible) {
      return null;
    }
    return null;
  }
}
