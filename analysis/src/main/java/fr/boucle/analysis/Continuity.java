package fr.boucle.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the identifiers of themes from one list to the next.
 *
 * <p>An old and a new theme are the same when they share at least {@value #LEAST_OVERLAP} of the
 * sentences, known to both lists, of the smaller one (overlap coefficient). Pairs are taken by
 * falling number of shared sentences, then overlap, then ids; each theme is used once. When a theme
 * splits, the larger part keeps the name; when themes merge, the largest does. A validated theme
 * has the name that a person left it, and no other theme takes it.
 */
public final class Continuity {
  /** Least overlap coefficient between an old and a new theme. */
  public static final double LEAST_OVERLAP = 0.5;

  private Continuity() {}

  /** Returns the new list in which every theme that continues an old one has its id. */
  public static Detected carryOver(Detected before, Detected after) {
    Map<String, String> renamed = renamings(before, after);
    if (renamed.isEmpty()) {
      return after;
    }
    List<Theme> themes =
        after.themes().stream()
            .map(t -> t.withId(renamed.getOrDefault(t.id(), t.id())))
            .sorted(Theme.READING_ORDER)
            .toList();
    List<Family> families =
        after.families().stream()
            .map(f ->
                new Family(
                    f.id(),
                    f.label(),
                    f.themeIds().stream().map(id -> renamed.getOrDefault(id, id)).toList()))
            .toList();
    List<Point> map =
        after.map().stream()
            .map(p ->
                p.themeId() == null
                    ? p
                    : new Point(
                        p.ref(), p.x(), p.y(), renamed.getOrDefault(p.themeId(), p.themeId())))
            .toList();
    return new Detected(
        after.contributions(),
        themes,
        families,
        after.isolated(),
        after.segments(),
        map,
        after.provenance());
  }

  /**
   * Returns new id to old id for every new theme that continues an old one, and to an unused one
   * for a new theme whose id an old one took along.
   */
  public static Map<String, String> renamings(Detected before, Detected after) {
    Set<SegmentRef> known = new HashSet<>();
    before.segments().forEach(s -> known.add(s.ref()));
    Map<SegmentRef, List<String>> places = new HashMap<>();
    Map<String, Integer> oldSizes = new HashMap<>();
    Set<SegmentRef> still = new HashSet<>();
    after.segments().forEach(s -> still.add(s.ref()));
    for (Theme theme : before.themes()) {
      for (Member member : theme.members()) {
        if (still.contains(member.ref())) {
          places.computeIfAbsent(member.ref(), r -> new ArrayList<>()).add(theme.id());
          oldSizes.merge(theme.id(), 1, Integer::sum);
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Theme theme : after.themes()) {
      if (theme.validated()) {
        taken.add(theme.id());
        continue;
      }
      Map<String, Integer> shared = new HashMap<>();
      int size = 0;
      for (Member member : theme.members()) {
        size += known.contains(member.ref()) ? 1 : 0;
        places
            .getOrDefault(member.ref(), List.of())
            .forEach(id -> shared.merge(id, 1, Integer::sum));
      }
      for (var entry : shared.entrySet()) {
        int smaller = Math.min(size, oldSizes.getOrDefault(entry.getKey(), 0));
        pairs.add(
            new Pair(
                entry.getKey(), theme.id(), entry.getValue(), (double) entry.getValue() / smaller));
      }
    }
    Map<String, String> renamed = assign(pairs, taken);
    after.themes().stream()
        .filter(theme -> !theme.validated() && !renamed.containsKey(theme.id()))
        .map(Theme::id)
        .filter(id -> !taken.add(id))
        .forEach(id -> renamed.put(id, unlike(id, taken)));
    return renamed;
  }

  /** Returns a name for a theme whose own has gone on with another. */
  private static String unlike(String id, Set<String> taken) {
    String name = id;
    while (!taken.add(name)) {
      name += "x";
    }
    return name;
  }

  private static Map<String, String> assign(List<Pair> pairs, Set<String> used) {
    pairs.sort(
        Comparator.comparingInt((Pair p) -> -p.shared())
            .thenComparingDouble(p -> -p.overlap())
            .thenComparing(Pair::before)
            .thenComparing(Pair::after));
    Map<String, String> renamed = new HashMap<>();
    for (Pair pair : pairs) {
      if (pair.overlap() >= LEAST_OVERLAP
          && !renamed.containsKey(pair.after())
          && used.add(pair.before())) {
        renamed.put(pair.after(), pair.before());
      }
    }
    return renamed;
  }

  private record Pair(String before, String after, int shared, double overlap) {}
}
