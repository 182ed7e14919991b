package fr.boucle.platform.contribution.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.contribution.internal.Import;
import fr.boucle.platform.contribution.internal.ImportState;
import fr.boucle.platform.contribution.internal.Imports;
import fr.boucle.platform.contribution.internal.reading.Column;
import fr.boucle.platform.contribution.internal.reading.FileKind;
import fr.boucle.platform.contribution.internal.reading.Reading;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Words;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Prepares what the page of an import prints. */
@Component
class ImportViews {
  private static final int SHOWN_REMARKS = 50;
  private static final int LONGEST_CELL = 140;

  private final Imports imports;
  private final Rounds rounds;
  private final Words words;

  ImportViews(Imports imports, Rounds rounds, Words words) {
    this.imports = imports;
    this.rounds = rounds;
    this.words = words;
  }

  ImportPage page(Import source, Round round, FormErrors errors) throws IOException {
    Consultation consultation = rounds.getConsultation(round);
    boolean awaiting = source.state() == ImportState.UPLOADED;
    return new ImportPage(
        source.id().value(),
        round.id().value(),
        consultation.at(round),
        "/demarches/%s/tours/%d/contributions".formatted(consultation.slug(), round.number()),
        source.state(),
        source.fileName(),
        reading(source.reading(), awaiting ? imports.firstRows(source) : List.of()),
        new ImportPage.Progress(source.rows(), source.accepted(), source.refused(), source.noted()),
        awaiting ? List.of() : imports.listRemarks(source.id(), SHOWN_REMARKS),
        source.failure(),
        errors);
  }

  private ImportPage.ReadingView reading(Reading reading, List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> values =
        reading.header() && !rows.isEmpty() ? rows.subList(1, rows.size()) : rows;
    return new ImportPage.ReadingView(
        reading.kind() == FileKind.CSV,
        reading.encoding(),
        Separator.of(reading.separator()),
        reading.header(),
        IntStream.range(0, columns).mapToObj(i -> name(reading, rows, i)).toList(),
        Stream.of(Column.values())
            .map(column ->
                new ImportPage.Choice(column, reading.columns().places().getOrDefault(column, -1)))
            .toList(),
        values.stream().map(row -> row.stream().map(ImportViews::shorten).toList()).toList());
  }

  private String name(Reading reading, List<List<String>> rows, int index) {
    boolean named =
        reading.header() && index < rows.getFirst().size() && !rows.getFirst().get(index).isEmpty();
    return named
        ? shorten(rows.getFirst().get(index))
        : words.text("contribution.import.column", index + 1);
  }

  private static String shorten(String cell) {
    return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL - 1) + "…" : cell;
  }
}
