package fr.boucle.voting.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Participants placed on a plane and gathered in groups who answer alike.
 *
 * <p>Only participants who answered enough are placed: 7 statements, or all of them when there are
 * fewer; the 15 who answered most when fewer than 15 answered enough. Beyond 100 participants, 100
 * base clusters stand for them. Of the ways to divide them in 2 to 5 groups that k-means settles on
 * from 50 starts, the one with the best silhouette is kept, provided that no group is smaller than
 * two people or 2 %. Least scatter would be another criterion; it cuts through the middle of large
 * groups.
 *
 * @param places where each placed participant stands
 * @param groups members of each group, the group of the first participant first
 * @param silhouette how well the groups are apart, in [-1..1]
 */
public record OpinionMap(
    Map<String, Position> places, List<List<String>> groups, double silhouette) {
  private static final int ENOUGH_ANSWERS = 7;
  private static final int ENOUGH_PARTICIPANTS = 15;
  private static final int BASE_CLUSTERS = 100;
  private static final int MOST_GROUPS = 5;
  private static final int POINTS_PER_EXTRA_GROUP = 12;
  private static final int STARTS = 50;
  private static final double SMALLEST_SHARE = 0.02;

  /** A place on the plane. */
  public record Position(double x, double y) {}

  /**
   * Maps answers.
   *
   * @param excluded statements left out, such as moderated ones
   */
  public static OpinionMap of(Answers answers, Set<String> excluded) {
    int[] rows = placedRows(answers);
    Plane plane = new Plane(answers, excluded);
    double[][] points = Arrays.stream(rows).mapToObj(plane::place).toArray(double[][]::new);
    double[] ones = new double[points.length];
    Arrays.fill(ones, 1);
    double[][] bases = points;
    double[] weights = ones;
    int[] baseOf = IntStream.range(0, points.length).toArray();
    if (points.length > BASE_CLUSTERS) {
      Clusters base = Clusters.find(points, ones, BASE_CLUSTERS, 1).getFirst();
      baseOf = base.clusterOf;
      bases = base.centers;
      weights = new double[bases.length];
      for (int b : baseOf) {
        weights[b]++;
      }
    }
    int[] groupOf = new int[bases.length];
    double best = Double.NEGATIVE_INFINITY;
    double smallest = Math.max(2, points.length * SMALLEST_SHARE);
    int most = Math.min(MOST_GROUPS, 2 + bases.length / POINTS_PER_EXTRA_GROUP);
    for (int k = 2; k <= most && k <= bases.length; k++) {
      for (Clusters clusters : Clusters.find(bases, weights, k, STARTS)) {
        double silhouette = Clusters.silhouette(bases, clusters.clusterOf, k);
        if (silhouette > best && clusters.lightest(weights) >= smallest) {
          best = silhouette;
          groupOf = clusters.clusterOf;
        }
      }
    }
    return assemble(answers, rows, points, baseOf, groupOf, Math.max(-1, best));
  }

  private static OpinionMap assemble(
      Answers answers, int[] rows, double[][] points, int[] baseOf, int[] groupOf, double quality) {
    Map<String, Position> places = new LinkedHashMap<>();
    Map<Integer, List<String>> groups = new LinkedHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      String participant = answers.participants().get(rows[i]);
      places.put(participant, new Position(points[i][0], points[i][1]));
      groups.computeIfAbsent(groupOf[baseOf[i]], g -> new ArrayList<>()).add(participant);
    }
    return new OpinionMap(places, List.copyOf(groups.values()), quality);
  }

  private static int[] placedRows(Answers answers) {
    int needed = Math.min(ENOUGH_ANSWERS, answers.statements().size());
    int[] enough =
        IntStream.range(0, answers.statementsOf.length)
            .filter(p -> answers.statementsOf[p].length >= needed)
            .toArray();
    if (enough.length >= ENOUGH_PARTICIPANTS) {
      return enough;
    }
    return IntStream.range(0, answers.statementsOf.length)
        .boxed()
        .sorted(Comparator.comparingInt((Integer p) -> -answers.statementsOf[p].length))
        .limit(ENOUGH_PARTICIPANTS)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }
}
