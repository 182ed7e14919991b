package fr.boucle.platform.problem.web;

import fr.boucle.platform.kernel.SpreadsheetCell;
import fr.boucle.platform.problem.internal.ReviewStore;
import fr.boucle.platform.problem.internal.ReviewStore.Exported;
import fr.boucle.platform.ui.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** The published problems and their contributions as a spreadsheet, written as it is read. */
@Component
class ProblemExport {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final ReviewStore review;
  private final Words words;

  ProblemExport(ReviewStore review, Words words) {
    this.review = review;
    this.words = words;
  }

  void write(RoundPlace place, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"problemes-%s-tour-%d.csv\""
            .formatted(place.consultation().slug(), place.round().number()));
    var writer = response.getWriter();
    writer.write(BYTE_ORDER_MARK);
    var csv = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setDelimiter(';').get());
    csv.printRecord(
        words.text("problem.csv.problem"),
        words.text("problem.csv.label"),
        words.text("problem.csv.contribution"),
        words.text("problem.csv.commune"),
        words.text("problem.csv.why"),
        words.text("problem.csv.quote"));
    review.readPublished(place.id(), slice -> print(place, csv, slice));
    csv.flush();
  }

  private void print(RoundPlace place, CSVPrinter csv, List<Exported> slice) {
    try {
      for (Exported line : slice) {
        csv.printRecord(
            line.problem(),
            SpreadsheetCell.neutralise(line.label()),
            line.contribution(),
            SpreadsheetCell.neutralise(place.commune(line.commune())),
            words.text("problem.why." + line.belonging()),
            SpreadsheetCell.neutralise(line.quote()));
      }
      csv.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
