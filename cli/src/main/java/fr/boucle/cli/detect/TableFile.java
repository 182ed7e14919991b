package fr.boucle.cli.detect;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import fr.boucle.cli.RefusedInputException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads a table from a CSV, Excel or JSON file, told apart by their first characters. */
final class TableFile {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int START = 1 << 16;
  private static final Pattern JSON_ARRAY = Pattern.compile("\\s*\\[\\s*\\{");
  private static final Pattern NOT_LETTERS = Pattern.compile("\\[[^\\]]*]|\"[^\"]*\"");
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private final Path file;
  private final String name;

  private TableFile(Path file) {
    this.file = file;
    this.name = file.getFileName().toString();
  }

  /**
   * Opens a file.
   *
   * @throws RefusedInputException if it is empty or is no table
   */
  static Table open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new RefusedInputException("detect.refused.folder", file);
    }
    return new TableFile(file).table();
  }

  private Table table() throws IOException {
    if (isZip()) {
      return new Table(name, header(this::excel), withoutHeader(this::excel));
    }
    String start = start();
    if (start.isBlank()) {
      throw new RefusedInputException("detect.refused.empty", name);
    }
    if (isBinary(start)) {
      throw new RefusedInputException("detect.refused.binary", name);
    }
    if (start.stripLeading().startsWith("{")) {
      return json(this::lines);
    }
    if (JSON_ARRAY.matcher(start).lookingAt()) {
      return json(this::array);
    }
    char separator = separator(start);
    refuseOpenQuote(separator);
    Table.Source csv = reader -> csv(separator, reader);
    return new Table(name, header(csv), withoutHeader(csv));
  }

  private Table json(Objects objects) throws IOException {
    Set<String> columns = new LinkedHashSet<>();
    objects.forEach(object -> columns.addAll(object.keySet()));
    List<String> names = List.copyOf(columns);
    return new Table(
        name,
        names,
        reader ->
            objects.forEach(
                object -> reader.accept(names.stream().map(n -> cell(object.get(n))).toList())));
  }

  private boolean isZip() throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(4);
      return first.length == 4 && first[0] == 'P' && first[1] == 'K';
    }
  }

  private Reader decoded() throws IOException {
    return DecodedText.of(Files.newInputStream(file));
  }

  private String start() throws IOException {
    CharBuffer start = CharBuffer.allocate(START);
    try (Reader reader = decoded()) {
      while (start.hasRemaining() && reader.read(start) >= 0) {
        // Until the buffer is full.
      }
    }
    return start.flip().toString();
  }

  private static boolean isBinary(String start) {
    return start.startsWith("%PDF")
        || start.startsWith("{\\rtf")
        || start
                    .chars()
                    .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                    .count()
                * 500
            > start.length();
  }

  private List<String> header(Table.Source rows) throws IOException {
    List<String> header = new ArrayList<>();
    try {
      rows.forEach(row -> {
        row.stream().map(String::strip).forEach(header::add);
        throw new Enough();
      });
    } catch (Enough found) {
      return header;
    }
    throw new RefusedInputException("detect.refused.empty", name);
  }

  private static Table.Source withoutHeader(Table.Source rows) {
    return reader -> {
      boolean[] header = {true};
      rows.forEach(row -> {
        if (!header[0]) {
          reader.accept(row);
        }
        header[0] = false;
      });
    };
  }

  /** The separator that cuts the first line into most cells. */
  private char separator(String start) {
    char best = SEPARATORS[0];
    int widest = 0;
    for (char separator : SEPARATORS) {
      int width = width(start, separator);
      if (width > widest) {
        widest = width;
        best = separator;
      }
    }
    return best;
  }

  private int width(String start, char separator) {
    try (CSVParser parser = CSVParser.parse(new StringReader(start), format(separator))) {
      var rows = parser.iterator();
      return rows.hasNext() ? rows.next().size() : 0;
    } catch (IOException | UncheckedIOException e) {
      throw new RefusedInputException("detect.refused.binary", name);
    }
  }

  private void csv(char separator, Consumer<List<String>> reader) {
    try (CSVParser parser = CSVParser.parse(decoded(), format(separator))) {
      for (CSVRecord row : parser) {
        reader.accept(row.toList());
      }
    } catch (IOException | UncheckedIOException e) {
      throw new RefusedInputException("detect.refused.binary", name);
    }
  }

  private void refuseOpenQuote(char separator) throws IOException {
    try (Reader reader = decoded()) {
      OptionalLong line = OpenQuote.line(reader, separator);
      if (line.isPresent()) {
        throw new RefusedInputException("detect.refused.quote", line.getAsLong(), name);
      }
    }
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setTrailingData(true)
        .setLenientEof(true)
        .setIgnoreEmptyLines(true)
        .get();
  }

  private void excel(Consumer<List<String>> reader) {
    try (ReadableWorkbook workbook = workbook();
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(row -> {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < row.getCellCount(); c++) {
          Cell cell = row.getCell(c);
          cells.add(cell == null ? "" : text(cell));
        }
        reader.accept(cells);
      });
    } catch (IOException | ExcelReaderException | UncheckedIOException e) {
      throw new RefusedInputException("detect.refused.binary", name);
    }
  }

  private ReadableWorkbook workbook() throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
    } catch (ExcelReaderException withoutStyles) {
      // What has no format has no date.
      return new ReadableWorkbook(file.toFile());
    }
  }

  private static String text(Cell cell) {
    return cell.getType() == CellType.NUMBER && isDate(cell)
        ? cell.asDate().toString()
        : cell.getText();
  }

  /** A date is a number like another, which a format shows by its day, month and year. */
  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && NOT_LETTERS.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("").contains("yy");
  }

  private void array(Consumer<Map<String, JsonElement>> reader) throws IOException {
    int number = 1;
    try (JsonReader json = new JsonReader(decoded())) {
      json.beginArray();
      for (; json.hasNext(); number++) {
        reader.accept(JsonParser.parseReader(json).getAsJsonObject().asMap());
      }
      json.endArray();
    } catch (JsonParseException | IllegalStateException | EOFException | MalformedJsonException e) {
      throw new RefusedInputException("detect.refused.jsonArray", number, name);
    }
  }

  private void lines(Consumer<Map<String, JsonElement>> reader) throws IOException {
    int number = 0;
    try (BufferedReader lines = new BufferedReader(decoded())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          reader.accept(object(line, number));
        }
      }
    }
  }

  private Map<String, JsonElement> object(String line, int number) {
    try {
      return JsonParser.parseString(line).getAsJsonObject().asMap();
    } catch (JsonParseException | IllegalStateException e) {
      throw new RefusedInputException("detect.refused.json", number, name);
    }
  }

  private static String cell(@Nullable JsonElement value) {
    if (value == null || value.isJsonNull()) {
      return "";
    }
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  /** Objects of a JSON file, one by one. */
  @FunctionalInterface
  private interface Objects {
    void forEach(Consumer<Map<String, JsonElement>> reader) throws IOException;
  }

  /** Stops reading after the first row. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super(null, null, false, false);
    }
  }
}
