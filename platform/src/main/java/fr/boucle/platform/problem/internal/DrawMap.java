package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Family;
import fr.boucle.analysis.Point;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.problem.internal.MapStore.Drawn;
import fr.boucle.platform.problem.internal.MapStore.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Keeps the map and the families that an analysis found. A problem stands at the mean place of its
 * sentences. Of the contributions a sample is kept, chosen by a hash of their number, so that the
 * same list gives the same map.
 */
@Component
class DrawMap {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int LONGEST_LABEL = 200;

  private final MapStore store;

  DrawMap(MapStore store) {
    this.store = store;
  }

  /**
   * Writes.
   *
   * @param numbers number of the problem of each theme
   */
  void draw(RoundId round, Detected detected, Map<String, Long> numbers) {
    store.clearFamilies(round);
    for (Family family : detected.families()) {
      List<Long> problems =
          family.themeIds().stream().map(numbers::get).filter(Objects::nonNull).toList();
      String label = family.label();
      store.insertFamily(
          round, label.substring(0, Math.min(label.length(), LONGEST_LABEL)), problems);
    }
    store.writePlaces(round, places(detected.map(), numbers));
    store.writeDrawn(round, sample(detected.map()));
  }

  private static List<Place> places(List<Point> points, Map<String, Long> numbers) {
    Map<Long, double[]> sums = new TreeMap<>();
    for (Point point : points) {
      Long problem = point.themeId() == null ? null : numbers.get(point.themeId());
      if (problem != null) {
        double[] sum = sums.computeIfAbsent(problem, p -> new double[3]);
        sum[0] += point.x();
        sum[1] += point.y();
        sum[2]++;
      }
    }
    List<Place> places = new ArrayList<>();
    sums.forEach(
        (problem, sum) -> places.add(new Place(problem, sum[0] / sum[2], sum[1] / sum[2])));
    return places;
  }

  private static List<Drawn> sample(List<Point> points) {
    Map<Long, Point> first = new LinkedHashMap<>();
    points.forEach(point -> first.putIfAbsent(Long.valueOf(point.ref().documentId()), point));
    List<Long> chosen =
        first.keySet().stream()
            .sorted(Comparator.comparingLong((Long id) -> id * SPREAD).thenComparing(id -> id))
            .limit(MapStore.MOST_POINTS)
            .toList();
    List<Drawn> drawn = new ArrayList<>();
    for (long id : chosen) {
      Point point = Objects.requireNonNull(first.get(id));
      drawn.add(new Drawn(drawn.size(), id, point.x(), point.y()));
    }
    return drawn;
  }
}
