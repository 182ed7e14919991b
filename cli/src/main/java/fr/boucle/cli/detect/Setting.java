package fr.boucle.cli.detect;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Theme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When and where the contributions of a problem were made, as far as the file says.
 *
 * @param first earliest day, null when no contribution has one
 * @param last latest day
 * @param places the {@value #SHOWN} most frequent, the most frequent first, then in alphabetical
 *     order
 */
record Setting(@Nullable LocalDate first, @Nullable LocalDate last, List<Place> places) {
  private static final int SHOWN = 5;

  /**
   * A place.
   *
   * @param name as written
   * @param contributions how many of the problem name it
   */
  record Place(String name, int contributions) {
    @Override
    public String toString() {
      return name + " (" + contributions + ")";
    }
  }

  /** Looks at each contribution of a problem once. */
  static Setting of(Theme theme, Corpus corpus) {
    List<Document> documents =
        theme.members().stream()
            .map(member -> member.ref().documentId())
            .distinct()
            .map(corpus::get)
            .toList();
    List<LocalDate> days =
        documents.stream().map(Document::date).filter(Objects::nonNull).sorted().toList();
    Map<String, Integer> counts = new HashMap<>();
    documents.stream()
        .map(Document::place)
        .filter(Objects::nonNull)
        .forEach(place -> counts.merge(place, 1, Integer::sum));
    List<Place> places =
        counts.entrySet().stream()
            .map(count -> new Place(count.getKey(), count.getValue()))
            .sorted(
                Comparator.comparingInt(Place::contributions).reversed().thenComparing(Place::name))
            .limit(SHOWN)
            .toList();
    return days.isEmpty()
        ? new Setting(null, null, places)
        : new Setting(days.getFirst(), days.getLast(), places);
  }

  /** Returns the places on one line. */
  String placesShown() {
    return places.stream().map(Place::toString).collect(Collectors.joining(", "));
  }
}
