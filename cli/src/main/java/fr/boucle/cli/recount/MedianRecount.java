package fr.boucle.cli.recount;

import fr.boucle.voting.Ballot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Majority judgment, by taking medians away one by one. */
final class MedianRecount {
  private final Recount vote;

  MedianRecount(Recount vote) {
    this.vote = vote;
  }

  /** Takes one median grade after the other away until two options differ. */
  List<String> elect() {
    Map<String, SortedMap<Integer, Long>> grades = new HashMap<>();
    List<String> supported =
        vote.inTieOrder(List.copyOf(vote.costs.keySet()), "cardinality").stream()
            .filter(id -> vote.votes(id, "cardinality") > 0)
            .toList();
    supported.forEach(id -> grades.put(id, grades(id)));
    Comparator<String> best =
        (left, right) ->
            compareMedians(
                Objects.requireNonNull(grades.get(right)),
                Objects.requireNonNull(grades.get(left)));
    return keep(supported.stream().sorted(best).toList(), best);
  }

  private SortedMap<Integer, Long> grades(String id) {
    SortedMap<Integer, Long> tally = new TreeMap<>();
    for (Voter voter : vote.voters) {
      int grade =
          switch (voter.ballot()) {
            case Ballot.Points points ->
                points.points().containsKey(id)
                    ? Objects.requireNonNull(points.points().get(id)).intValueExact()
                    : 0;
            case Ballot.Grades given -> given.grades().getOrDefault(id, 0);
            default -> 0;
          };
      tally.merge(grade, voter.people(), Long::sum);
    }
    return tally;
  }

  private int compareMedians(SortedMap<Integer, Long> left, SortedMap<Integer, Long> right) {
    SortedMap<Integer, Long> a = new TreeMap<>(left);
    SortedMap<Integer, Long> b = new TreeMap<>(right);
    for (long people = vote.people; people > 0; people--) {
      int comparison = Integer.compare(takeMedian(a, people), takeMedian(b, people));
      if (comparison != 0) {
        return comparison;
      }
    }
    return 0;
  }

  private static int takeMedian(SortedMap<Integer, Long> tally, long people) {
    long reached = 0;
    for (Map.Entry<Integer, Long> entry : tally.entrySet()) {
      reached += entry.getValue();
      if (entry.getValue() > 0 && reached >= (people + 1) / 2) {
        entry.setValue(entry.getValue() - 1);
        return entry.getKey();
      }
    }
    throw new IllegalStateException("No grade left");
  }

  /** Keeps as many options as there are seats, and those equal to the last one if asked to. */
  private List<String> keep(List<String> order, Comparator<String> best) {
    boolean all = vote.parameter("keeps-ties", "true").equals("true");
    int seats = Integer.parseInt(vote.parameter("seats", "1"));
    List<String> kept = new ArrayList<>();
    for (String id : order) {
      if (kept.size() < seats || (all && best.compare(kept.getLast(), id) == 0)) {
        kept.add(id);
      }
    }
    return kept;
  }
}
