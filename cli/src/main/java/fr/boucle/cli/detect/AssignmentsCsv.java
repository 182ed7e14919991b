package fr.boucle.cli.detect;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Member;
import fr.boucle.analysis.Segment;
import fr.boucle.analysis.SegmentRef;
import fr.boucle.analysis.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * One line per sentence and theme; a sentence, or a contribution without any, that is in no theme
 * has an empty problem.
 */
final class AssignmentsCsv {
  private AssignmentsCsv() {}

  private record Place(String themeId, Member member) {}

  static void write(Path file, Corpus corpus, Detected detected) throws IOException {
    Map<SegmentRef, List<Place>> places = new HashMap<>();
    for (Theme theme : detected.themes()) {
      theme
          .members()
          .forEach(m ->
              places
                  .computeIfAbsent(m.ref(), r -> new ArrayList<>())
                  .add(new Place(theme.id(), m)));
    }
    Map<String, List<Segment>> segments = new HashMap<>();
    detected
        .segments()
        .forEach(
            s -> segments.computeIfAbsent(s.ref().documentId(), d -> new ArrayList<>()).add(s));
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader("contribution_id", "segment", "problem_id", "score", "primary")
            .setRecordSeparator("\n")
            .get();
    try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), format)) {
      for (Document document : corpus.documents()) {
        List<Segment> own = segments.getOrDefault(document.id(), List.of());
        if (own.isEmpty()) {
          printer.printRecord(document.id(), 0, "", "", false);
        }
        for (Segment segment : own) {
          List<Place> found = places.getOrDefault(segment.ref(), List.of());
          if (found.isEmpty()) {
            printer.printRecord(document.id(), segment.ref().index(), "", "", false);
          }
          for (Place place : found) {
            printer.printRecord(
                document.id(),
                segment.ref().index(),
                place.themeId(),
                place.member().score(),
                place.member().primary());
          }
        }
      }
    }
  }
}
