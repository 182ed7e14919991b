package fr.boucle.cli.detect;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import fr.boucle.cli.RefusedInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads a table from a CSV, Excel or JSON Lines file, told apart by their content. */
final class TableFile {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  private final String name;
  private final byte[] bytes;

  private TableFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * Reads a file.
   *
   * @throws RefusedInputException if it is empty, holds no row or is no table
   */
  static Table read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new RefusedInputException("detect.refused.folder", file);
    }
    Table table = new TableFile(file.getFileName().toString(), Files.readAllBytes(file)).table();
    if (table.rows().isEmpty()) {
      throw new RefusedInputException("detect.refused.norow", table.file());
    }
    return table;
  }

  private Table table() {
    if (bytes.length == 0) {
      throw new RefusedInputException("detect.refused.empty", name);
    }
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
      return excel();
    }
    String text = DecodedText.of(bytes);
    if (text.isBlank()) {
      throw new RefusedInputException("detect.refused.empty", name);
    }
    if (isBinary(text)) {
      throw new RefusedInputException("detect.refused.binary", name);
    }
    return text.stripLeading().startsWith("{") ? jsonLines(text) : csv(text);
  }

  private static boolean isBinary(String text) {
    return text.startsWith("%PDF")
        || text.startsWith("{\\rtf")
        || text.chars()
                    .limit(65_536)
                    .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                    .count()
                * 500
            > Math.min(65_536, text.length());
  }

  private Table csv(String text) {
    char best = SEPARATORS[0];
    int widest = 0;
    for (char separator : SEPARATORS) {
      List<List<String>> header = parse(text, separator, 1);
      int width = header.isEmpty() ? 0 : header.getFirst().size();
      if (width > widest) {
        widest = width;
        best = separator;
      }
    }
    List<List<String>> records = parse(text, best, Integer.MAX_VALUE);
    if (records.isEmpty()) {
      throw new RefusedInputException("detect.refused.empty", name);
    }
    return rectangular(
        records.getFirst().stream().map(String::strip).toList(),
        records.subList(1, records.size()));
  }

  private List<List<String>> parse(String text, char separator, int limit) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setTrailingData(true)
            .setLenientEof(true)
            .setIgnoreEmptyLines(true)
            .get();
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord row : parser) {
        rows.add(row.toList());
        if (rows.size() == limit) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RefusedInputException("detect.refused.binary", name);
    }
    return rows;
  }

  private Table excel() {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<List<String>> rows = new ArrayList<>();
      for (Row row : workbook.getFirstSheet().read()) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < row.getCellCount(); c++) {
          Cell cell = row.getCell(c);
          cells.add(cell == null ? "" : cell.getText());
        }
        rows.add(cells);
      }
      if (rows.isEmpty()) {
        throw new RefusedInputException("detect.refused.empty", name);
      }
      return rectangular(
          rows.getFirst().stream().map(String::strip).toList(), rows.subList(1, rows.size()));
    } catch (IOException | ExcelReaderException | UncheckedIOException e) {
      throw new RefusedInputException("detect.refused.binary", name);
    }
  }

  private Table jsonLines(String text) {
    Set<String> columns = new LinkedHashSet<>();
    List<Map<String, JsonElement>> objects = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        try {
          Map<String, JsonElement> object = JsonParser.parseString(line).getAsJsonObject().asMap();
          columns.addAll(object.keySet());
          objects.add(object);
        } catch (JsonParseException | IllegalStateException e) {
          throw new RefusedInputException("detect.refused.json", number, name);
        }
      }
    }
    List<String> names = List.copyOf(columns);
    return new Table(
        name,
        names,
        objects.stream().map(o -> names.stream().map(n -> cell(o.get(n))).toList()).toList());
  }

  private static String cell(@Nullable JsonElement value) {
    if (value == null || value.isJsonNull()) {
      return "";
    }
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  private Table rectangular(List<String> columns, List<List<String>> rows) {
    List<List<String>> full = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row.subList(0, Math.min(columns.size(), row.size())));
      cells.addAll(Collections.nCopies(columns.size() - cells.size(), ""));
      if (cells.stream().anyMatch(c -> !c.isBlank())) {
        full.add(cells);
      }
    }
    return new Table(name, columns, full);
  }
}
