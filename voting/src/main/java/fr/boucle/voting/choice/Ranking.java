package fr.boucle.voting.choice;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Option;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import fr.boucle.voting.Standing;
import fr.boucle.voting.Tie;
import fr.boucle.voting.TieOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Options sorted by a score, best first, with the ties met on the way. */
final class Ranking<S extends Comparable<? super S>> {
  private final Map<String, Option> options = new LinkedHashMap<>();
  private final Map<String, S> scores;
  private final Map<String, Long> votes;
  private final List<String> order;
  private final List<Tie> ties = new ArrayList<>();

  private Ranking(
      Profile profile, Map<String, S> scores, Map<String, Long> votes, TieOrder tieOrder) {
    this.scores = scores;
    this.votes = votes;
    profile.options().forEach(option -> options.put(option.id(), option));
    Comparator<String> byScore = Comparator.comparing(this::score);
    this.order =
        options.keySet().stream()
            .sorted(byScore.reversed().thenComparing(this::contender, tieOrder.order()))
            .toList();
    collectTies(tieOrder);
  }

  /** Sorts the options of a profile by score. */
  static <S extends Comparable<? super S>> Ranking<S> of(
      Profile profile, Map<String, S> scores, Map<String, Long> votes, TieOrder ties) {
    return new Ranking<>(profile, scores, votes, ties);
  }

  /** Counts the supporters of each option. */
  static Map<String, Long> supporters(Profile profile) {
    Map<String, Long> votes = new HashMap<>();
    profile.ids().forEach(id -> votes.put(id, 0L));
    for (Map.Entry<Ballot, Long> entry : profile.ballots().entrySet()) {
      entry.getKey().supported().forEach(id -> votes.merge(id, entry.getValue(), Math::addExact));
    }
    return votes;
  }

  static SortedMap<String, String> parameters(TieOrder ties) {
    SortedMap<String, String> parameters = new TreeMap<>();
    parameters.put("tie", ties.name());
    if (ties.seed() != null) {
      parameters.put("seed", ties.seed());
    }
    return parameters;
  }

  List<String> order() {
    return order;
  }

  List<Tie> ties() {
    return ties;
  }

  BigDecimal cost(List<String> winners) {
    return winners.stream()
        .map(id -> Objects.requireNonNull(options.get(id)).cost())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<Standing> standings(Function<S, Rational> exact, List<String> winners) {
    Set<String> elected = new HashSet<>(winners);
    List<Standing> standings = new ArrayList<>();
    int rank = 0;
    for (int place = 0; place < order.size(); place++) {
      String id = order.get(place);
      rank = place > 0 && tied(order.get(place - 1), id) ? rank : place + 1;
      long supporters = votes(id);
      standings.add(
          new Standing(id, rank, exact.apply(score(id)), supporters, elected.contains(id)));
    }
    return standings;
  }

  private void collectTies(TieOrder tieOrder) {
    int start = 0;
    for (int place = 1; place <= order.size(); place++) {
      if (place == order.size() || !tied(order.get(place - 1), order.get(place))) {
        if (place - start > 1) {
          ties.add(new Tie(order.subList(start, place), tieOrder.name()));
        }
        start = place;
      }
    }
  }

  private boolean tied(String left, String right) {
    return score(left).compareTo(score(right)) == 0;
  }

  S score(String id) {
    return Objects.requireNonNull(scores.get(id));
  }

  private long votes(String id) {
    return Objects.requireNonNull(votes.get(id));
  }

  private TieOrder.Contender contender(String id) {
    Option option = Objects.requireNonNull(options.get(id));
    return new TieOrder.Contender(id, option.cost(), votes(id));
  }
}
