package fr.boucle.cli.recount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rules that rank: approval and Schulze. */
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
}
