package fr.boucle.cli.detect;

import fr.boucle.analysis.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The contributions of rows in any order. Rows of one person under one identifier are one
 * contribution; several people under one identifier keep a contribution each. A row without
 * identifier is a contribution of its own.
 */
final class Received {
  private final Map<String, List<Document>> named = new TreeMap<>();
  private final List<Document> unnamed = new ArrayList<>();
  private int shared;

  /** Adds a row that has an identifier. */
  void add(Document row) {
    named.merge(
        row.id(),
        List.of(row),
        (known, one) -> {
          List<Document> all = new ArrayList<>(known);
          all.addAll(one);
          return all;
        });
  }

  /** Adds a row that has none; its id is how to find it again in the file. */
  void addUnnamed(Document row) {
    unnamed.add(row);
  }

  /** Returns the contributions, each with an id of its own. */
  List<Document> contributions() {
    Map<String, Document> byId = new TreeMap<>();
    List<Document> others = new ArrayList<>();
    for (List<Document> rows : named.values()) {
      List<Document> people = perPerson(rows);
      byId.put(people.getFirst().id(), people.getFirst());
      others.addAll(people.subList(1, people.size()));
      shared += people.size() > 1 ? 1 : 0;
    }
    others.addAll(unnamed);
    others.forEach(other -> put(other, byId));
    return List.copyOf(byId.values());
  }

  /** Returns how many identifiers the contributions of several people bear. */
  int shared() {
    return shared;
  }

  private static void put(Document other, Map<String, Document> byId) {
    String id = other.id();
    for (int number = 2; byId.containsKey(id); number++) {
      id = other.id() + " (" + number + ")";
    }
    byId.put(id, new Document(id, other.text(), other.person(), other.place(), other.date()));
  }

  private static List<Document> perPerson(List<Document> rows) {
    if (rows.size() == 1) {
      return rows;
    }
    List<String> people =
        rows.stream().map(Document::person).filter(Objects::nonNull).distinct().sorted().toList();
    if (people.size() <= 1) {
      return List.of(joined(rows, people.isEmpty() ? null : people.getFirst()));
    }
    List<Document> contributions = new ArrayList<>();
    for (String person : people) {
      contributions.add(
          joined(rows.stream().filter(row -> person.equals(row.person())).toList(), person));
    }
    List<Document> anonymous = rows.stream().filter(row -> row.person() == null).toList();
    if (!anonymous.isEmpty()) {
      contributions.add(joined(anonymous, null));
    }
    return contributions;
  }

  /** Every text and place once, in alphabetical order, and the first day. */
  private static Document joined(List<Document> rows, @Nullable String person) {
    String text =
        rows.stream()
            .map(Document::text)
            .filter(t -> !t.isBlank())
            .distinct()
            .sorted()
            .collect(Collectors.joining("\n"));
    String place =
        rows.stream()
            .map(Document::place)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return new Document(
        rows.getFirst().id(),
        text,
        person,
        place.isEmpty() ? null : place,
        rows.stream()
            .map(Document::date)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }
}
