package fr.boucle.platform.contribution.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the first sheet of an XLSX workbook. What it may inflate to is bounded before anything is
 * read; formulas give the value that was last computed.
 */
public record XlsxRows(Path file) implements Rows {
  private static final int MOST_ENTRIES = 2_000;
  private static final long MOST_BYTES = 400L << 20;
  private static final long MOST_SHARED_BYTES = 96L << 20;
  private static final long MOST_CELLS = 20_000_000;
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  @Override
  public void read(RowReader target) throws IOException, UnreadableFile {
    checkSize();
    try (ReadableWorkbook workbook = open();
        Stream<Row> rows = open(workbook)) {
      read(rows.iterator(), target);
    }
  }

  private static void read(Iterator<Row> rows, RowReader target) throws UnreadableFile {
    long read = 0;
    long cellsRead = 0;
    boolean more = true;
    for (Row row = next(rows); more && row != null; row = more ? next(rows) : null) {
      cellsRead += row.getCellCount();
      if (cellsRead > MOST_CELLS) {
        throw new UnreadableFile("tooLarge");
      }
      List<String> cells = cells(row);
      if (cells.stream().allMatch(String::isEmpty)) {
        continue;
      }
      if (++read > MOST_ROWS) {
        throw new UnreadableFile("tooManyRows", MOST_ROWS);
      }
      more = target.accept(row.getRowNum(), cells);
    }
  }

  private ReadableWorkbook open() throws UnreadableFile {
    try {
      return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
    } catch (IOException | RuntimeException damaged) {
      throw damaged();
    }
  }

  private static Stream<Row> open(ReadableWorkbook workbook) throws UnreadableFile {
    try {
      return workbook.getFirstSheet().openStream();
    } catch (IOException | RuntimeException damaged) {
      throw damaged();
    }
  }

  /** Reads the next row, null at the end; only the workbook's own faults are caught here. */
  private static @Nullable Row next(Iterator<Row> rows) throws UnreadableFile {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (RuntimeException damaged) {
      throw damaged();
    }
  }

  private static List<String> cells(Row row) throws UnreadableFile {
    int columns = Math.min(row.getCellCount(), MOST_COLUMNS);
    var cells = new ArrayList<>(Collections.nCopies(columns, ""));
    for (int i = 0; i < columns; i++) {
      Cell cell = row.getCell(i);
      if (cell != null) {
        cells.set(i, text(cell).strip());
      }
    }
    for (int i = columns; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      if (cell != null && !text(cell).isBlank()) {
        throw new UnreadableFile("tooManyColumns", MOST_COLUMNS);
      }
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell)
          ? cell.asDate().toString()
          : cell.asNumber().stripTrailingZeros().toPlainString();
    }
    String text = cell.getText();
    return text == null ? "" : text;
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null) {
      return false;
    }
    String letters = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"", "");
    return letters.contains("yy") || letters.contains("d/m") || letters.contains("m/d");
  }

  /** Inflates everything once, counting, as the reader would through the central directory. */
  private void checkSize() throws IOException, UnreadableFile {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new UnreadableFile("tooLarge");
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new UnreadableFile("notAWorkbook");
      }
      long total = 0;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        boolean shared = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
        long most = Math.min(MOST_BYTES - total, shared ? MOST_SHARED_BYTES : MOST_BYTES);
        total += inflatedSize(zip, entry, most);
      }
    } catch (ZipException broken) {
      throw damaged();
    }
  }

  private static long inflatedSize(ZipFile zip, ZipEntry entry, long most)
      throws IOException, UnreadableFile {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      int read;
      while ((read = in.read(buffer)) >= 0) {
        size += read;
        if (size > most) {
          throw new UnreadableFile("tooLarge");
        }
      }
    }
    return size;
  }

  private static UnreadableFile damaged() {
    return new UnreadableFile("damaged");
  }
}
