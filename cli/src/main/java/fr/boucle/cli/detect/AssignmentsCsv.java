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
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * One line per sentence and theme; a sentence, or a contribution without any, that is in no theme
 * has an empty problem.
 */
final class AssignmentsCsv {
  private AssignmentsCsv() {}

  /** A theme of a sentence; most sentences have one, so the next one is a link and not a list. */
  private record Place(String themeId, Member member, @Nullable Place next) {}

  static void write(Path file, Corpus corpus, Detected detected) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader("contribution_id", "segment", "problem_id", "score", "primary", "belonging")
            .setRecordSeparator("\n")
            .get();
    Map<SegmentRef, Place> places = places(detected);
    // Both are in the order of identifiers.
    var segments = new PeekingSegments(detected.segments().iterator());
    try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), format)) {
      for (Document document : corpus.documents()) {
        if (!segments.isOf(document)) {
          printer.printRecord(document.id(), 0, "", "", false, "");
        }
        while (segments.isOf(document)) {
          SegmentRef ref = segments.next().ref();
          Place place = places.get(ref);
          if (place == null) {
            printer.printRecord(document.id(), ref.index(), "", "", false, "");
          }
          for (; place != null; place = place.next()) {
            printer.printRecord(
                document.id(),
                ref.index(),
                place.themeId(),
                place.member().score(),
                place.member().primary(),
                place.member().belonging());
          }
        }
      }
    }
  }

  private static Map<SegmentRef, Place> places(Detected detected) {
    Map<SegmentRef, Place> places = HashMap.newHashMap(detected.segments().size());
    for (Theme theme : detected.themes().reversed()) {
      for (Member member : theme.members()) {
        places.merge(
            member.ref(),
            new Place(theme.id(), member, null),
            (later, first) -> new Place(first.themeId(), first.member(), later));
      }
    }
    return places;
  }

  private static final class PeekingSegments {
    private final Iterator<Segment> segments;
    private @Nullable Segment next;

    PeekingSegments(Iterator<Segment> segments) {
      this.segments = segments;
      this.next = segments.hasNext() ? segments.next() : null;
    }

    boolean isOf(Document document) {
      return next != null && next.ref().documentId().equals(document.id());
    }

    Segment next() {
      Segment current = Objects.requireNonNull(next);
      next = segments.hasNext() ? segments.next() : null;
      return current;
    }
  }
}
