package fr.boucle.platform.contribution.web;

import fr.boucle.platform.kernel.SpreadsheetCell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file streamed to the visitor, as French spreadsheets open it: semicolons, UTF-8 with its
 * mark. No cell can become a formula.
 */
final class Csv implements AutoCloseable {
  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setDelimiter(';').setRecordSeparator("\r\n").get();

  private final CSVPrinter printer;

  private Csv(CSVPrinter printer) {
    this.printer = printer;
  }

  static Csv open(HttpServletResponse response, String fileName) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    var writer =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16);
    writer.write('\ufeff');
    return new Csv(new CSVPrinter(writer, FORMAT));
  }

  void row(Object... cells) {
    try {
      printer.printRecord(
          Stream.of(cells).map(cell -> SpreadsheetCell.neutralise(String.valueOf(cell))).toArray());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
