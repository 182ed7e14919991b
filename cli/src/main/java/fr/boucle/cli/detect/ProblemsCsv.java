package fr.boucle.cli.detect;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Evidence;
import fr.boucle.analysis.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * One line per theme for a spreadsheet: with the mark of UTF-8, and no cell a spreadsheet would run
 * as a formula.
 */
final class ProblemsCsv {
  private static final String MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private ProblemsCsv() {}

  static void write(Path file, Corpus corpus, Detected detected) throws IOException {
    boolean people = namesPeople(corpus);
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get();
    try (var writer = Files.newBufferedWriter(file);
        CSVPrinter printer = new CSVPrinter(writer, format)) {
      writer.write(MARK);
      printer.printRecord(
          "problem_id",
          "label",
          "kind",
          "contributions",
          "people",
          "identical_texts",
          "near_identical_texts",
          "terms",
          "verbatim_1",
          "verbatim_2",
          "verbatim_3",
          "label_source",
          "first_date",
          "last_date",
          "places",
          "satisfied");
      for (Theme theme : detected.themes()) {
        List<Evidence> evidence = theme.evidence();
        Setting setting = Setting.of(theme, corpus);
        printer.printRecord(
            theme.id(),
            harmless(theme.label()),
            theme.kind(),
            theme.counts().contributions(),
            people ? theme.counts().people() : "",
            theme.counts().identicalTexts(),
            theme.counts().nearIdentical(),
            harmless(String.join(", ", theme.terms())),
            verbatim(evidence, 0),
            verbatim(evidence, 1),
            verbatim(evidence, 2),
            theme.labelSource(),
            setting.first(),
            setting.last(),
            harmless(setting.placesShown()),
            theme.counts().satisfied());
      }
    }
  }

  /** Returns whether people can be counted: else each contribution counts as one. */
  static boolean namesPeople(Corpus corpus) {
    return corpus.documents().stream().anyMatch(document -> document.person() != null);
  }

  private static String verbatim(List<Evidence> evidence, int number) {
    return number < evidence.size() ? harmless(evidence.get(number).text()) : "";
  }

  static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
