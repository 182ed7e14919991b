package fr.boucle.platform.contribution.internal.reading;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which column of a file holds what.
 *
 * @param places index of a column, from 0, for each that is used
 */
public record Columns(Map<Column, Integer> places) {
  public Columns {
    places =
        Collections.unmodifiableMap(
            places.isEmpty() ? new EnumMap<>(Column.class) : new EnumMap<>(places));
  }

  /**
   * Guesses from the headers; without any, the text is the column with the longest values.
   *
   * @param header true when the first row holds names
   * @param rows the first rows of the file, the header included
   */
  public static Columns guess(boolean header, List<List<String>> rows) {
    var places = new EnumMap<Column, Integer>(Column.class);
    if (header && !rows.isEmpty()) {
      List<String> names = rows.getFirst();
      for (int i = 0; i < names.size(); i++) {
        int index = i;
        Column.named(names.get(i)).ifPresent(column -> places.putIfAbsent(column, index));
      }
    }
    if (!places.containsKey(Column.TEXT)) {
      List<List<String>> values =
          header ? rows.subList(Math.min(1, rows.size()), rows.size()) : rows;
      longest(values)
          .ifPresent(index -> {
            places.values().removeIf(taken -> taken == index);
            places.put(Column.TEXT, index);
          });
    }
    return new Columns(places);
  }

  /** True when the first row looks like names: one of them is known and none is long. */
  public static boolean looksLikeHeader(List<String> row) {
    return row.stream().anyMatch(name -> Column.named(name).isPresent())
        && row.stream().allMatch(name -> name.length() <= 100);
  }

  /** Gives a value of a row, empty when the column is not used or the row too short. */
  public String value(Column column, List<String> row) {
    Integer place = places.get(column);
    return place == null || place >= row.size() ? "" : row.get(place);
  }

  /** Writes the places so that {@link #parse} reads them again. */
  public String format() {
    return places.entrySet().stream()
        .map(place -> place.getKey().name() + "=" + place.getValue())
        .collect(Collectors.joining(","));
  }

  /** Reads what {@link #format} wrote. */
  public static Columns parse(String written) {
    var places = new EnumMap<Column, Integer>(Column.class);
    Arrays.stream(written.split(","))
        .filter(place -> !place.isEmpty())
        .map(place -> place.split("=", 2))
        .forEach(place -> places.put(Column.valueOf(place[0]), Integer.valueOf(place[1])));
    return new Columns(places);
  }

  private static OptionalInt longest(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, columns)
        .boxed()
        .max((a, b) -> Long.compare(length(rows, a), length(rows, b)))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  private static long length(List<List<String>> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToLong(row -> row.get(column).length())
        .sum();
  }
}
