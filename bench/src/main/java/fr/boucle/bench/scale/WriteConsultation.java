package fr.boucle.bench.scale;

import fr.boucle.analysis.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The command that writes a consultation as the CSV files that {@code boucle detect} and a scorer
 * read: {@code texts.csv} (id, text, person, place, date) and {@code gold.csv} (id, number of the
 * sentence, true problem, sentence).
 *
 * <p>Arguments: number of contributions, seed, folder to write, folder of the labelled texts.
 */
public final class WriteConsultation {
  private WriteConsultation() {}

  /** Writes the two files. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[3]);
    if (!Files.isDirectory(data)) {
      System.out.println("No labelled texts in " + data + ": nothing was written.");
      return;
    }
    write(
        new Consultation(
            Source.read(data), Integer.parseInt(arguments[0]), Long.parseLong(arguments[1])),
        Path.of(arguments[2]));
  }

  static void write(Consultation consultation, Path folder) throws IOException {
    Files.createDirectories(folder);
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
    try (CSVPrinter texts = printer(folder, "texts.csv", format);
        CSVPrinter gold = printer(folder, "gold.csv", format)) {
      texts.printRecord("id", "text", "person", "place", "date");
      gold.printRecord("id", "sentence", "problem", "text");
      consultation.forEach(written -> {
        Document d = written.document();
        try {
          texts.printRecord(
              d.id(), d.text(), d.person(), d.place(), Objects.toString(d.date(), ""));
          for (int s = 0; s < written.sentences().size(); s++) {
            Written.Said said = written.sentences().get(s);
            gold.printRecord(d.id(), s, said.problem(), said.text());
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  private static CSVPrinter printer(Path folder, String name, CSVFormat format) throws IOException {
    return new CSVPrinter(Files.newBufferedWriter(folder.resolve(name)), format);
  }
}
