package fr.boucle.voting.pabulib;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each named column of a section stands. */
final class Columns {
  private final Map<String, Integer> places = new HashMap<>();

  Columns(List<String> header) {
    for (int place = 0; place < header.size(); place++) {
      places.putIfAbsent(header.get(place), place);
    }
  }

  /** Tells whether the section names this column. */
  boolean has(String column) {
    return places.containsKey(column);
  }

  /** Finds the cell of a row; nothing when it is missing, empty or {@code None}. */
  Optional<String> find(List<String> row, String column) {
    Integer place = places.get(column);
    return place == null || place >= row.size()
        ? Optional.empty()
        : Optional.of(row.get(place)).filter(cell -> !cell.isEmpty() && !cell.equals("None"));
  }
}
