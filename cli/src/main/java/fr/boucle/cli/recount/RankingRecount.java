package fr.boucle.cli.recount;

import fr.boucle.voting.Ballot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rules that rank: approval, majority judgment, Schulze. */
final class RankingRecount {
  private final Recount vote;
  private final List<String> supported;

  RankingRecount(Recount vote) {
    this.vote = vote;
    this.supported =
        vote.inTieOrder(List.copyOf(vote.costs.keySet()), "cardinality").stream()
            .filter(id -> vote.votes(id, "cardinality") > 0)
            .toList();
  }

  List<String> approval() {
    return supported.stream()
        .sorted((left, right) ->
            Long.compare(vote.votes(right, "cardinality"), vote.votes(left, "cardinality")))
        .limit(Integer.parseInt(vote.parameter("seats", "1")))
        .toList();
  }

  /** Takes one median grade after the other away until two options differ. */
  List<String> majorityJudgment() {
    Map<String, SortedMap<Integer, Long>> grades = new HashMap<>();
    supported.forEach(id -> grades.put(id, grades(id)));
    List<String> best = new ArrayList<>();
    for (String id : supported) {
      int comparison =
          best.isEmpty()
              ? 1
              : compareMedians(
                  Objects.requireNonNull(grades.get(id)),
                  Objects.requireNonNull(grades.get(best.getFirst())));
      if (comparison > 0) {
        best.clear();
      }
      if (comparison >= 0) {
        best.add(id);
      }
    }
    return keep(best);
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

  List<String> schulze() {
    List<String> ids = List.copyOf(vote.costs.keySet());
    int size = ids.size();
    long[][] preferred = new long[size][size];
    for (Voter voter : vote.voters) {
      List<Collection<String>> ranking = voter.ranking();
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          if (place(ranking, ids.get(a)) < place(ranking, ids.get(b))) {
            preferred[a][b] += voter.people();
          }
        }
      }
    }
    long[][] path = new long[size][size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        path[a][b] = preferred[a][b] > preferred[b][a] ? preferred[a][b] : 0;
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          if (i != j && i != k && j != k) {
            path[j][k] = Math.max(path[j][k], Math.min(path[j][i], path[i][k]));
          }
        }
      }
    }
    Map<String, Integer> strengths = new HashMap<>();
    for (String id : supported) {
      int a = ids.indexOf(id);
      int wins = 0;
      boolean unbeaten = true;
      for (int b = 0; b < size; b++) {
        wins += path[a][b] > path[b][a] ? 1 : 0;
        unbeaten &= path[a][b] >= path[b][a];
      }
      strengths.put(id, unbeaten ? size : wins);
    }
    return first(strengths);
  }

  /** Keeps as many options as there are seats, strongest first, with those tied with the last. */
  private List<String> first(Map<String, Integer> strengths) {
    List<String> order =
        supported.stream()
            .sorted((left, right) ->
                Objects.requireNonNull(strengths.get(right))
                    .compareTo(Objects.requireNonNull(strengths.get(left))))
            .toList();
    int seats = Integer.parseInt(vote.parameter("seats", "1"));
    boolean keepsTies = vote.parameter("keeps-ties", "true").equals("true");
    List<String> kept = new ArrayList<>();
    for (String id : order) {
      boolean tied =
          !kept.isEmpty() && Objects.equals(strengths.get(kept.getLast()), strengths.get(id));
      if (kept.size() < seats || (keepsTies && tied)) {
        kept.add(id);
      }
    }
    return kept;
  }

  private static int place(List<Collection<String>> ranking, String id) {
    for (int place = 0; place < ranking.size(); place++) {
      if (ranking.get(place).contains(id)) {
        return place;
      }
    }
    return ranking.size();
  }

  /** Keeps all tied winners, or as many as there are seats. */
  private List<String> keep(List<String> tied) {
    boolean all = vote.parameter("keeps-ties", "true").equals("true");
    int seats = Integer.parseInt(vote.parameter("seats", "1"));
    return all ? tied : tied.subList(0, Math.min(seats, tied.size()));
  }
}
