package fr.boucle.voting.choice;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Explanation;
import fr.boucle.voting.Option;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import fr.boucle.voting.Rule;
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

  static SortedMap<String, String> parameters(int seats, boolean keepsTies, TieOrder ties) {
    SortedMap<String, String> parameters = parameters(ties);
    parameters.put("seats", String.valueOf(seats));
    parameters.put("keeps-ties", String.valueOf(keepsTies));
    return parameters;
  }

  /** Makes the outcome of a rule that ranks in one count. */
  Outcome outcome(
      Rule rule,
      Profile profile,
      List<String> winners,
      List<Standing> standings,
      Explanation explanation) {
    return new Outcome(
        rule.name(),
        rule.parameters(),
        winners,
        cost(profile, winners),
        profile.budget(),
        1,
        standings,
        ties,
        explanation);
  }

  List<String> order() {
    return order;
  }

  /**
   * Lists the first options that someone supports.
   *
   * @param seats how many at most
   * @param keepTied whether to add options tied with the last one
   */
  List<String> winners(int seats, boolean keepTied) {
    List<String> supported = order.stream().filter(id -> votes(id) > 0).toList();
    int end = Math.min(seats, supported.size());
    while (keepTied
        && end > 0
        && end < supported.size()
        && tied(supported.get(end - 1), supported.get(end))) {
      end++;
    }
    return supported.subList(0, end);
  }

  /** Says that there are more winners than seats because nothing tells the last ones apart. */
  static List<Explanation> keptTies(List<String> winners, int seats) {
    return winners.size() > seats
        ? List.of(Explanation.of("ties.kept", seats, winners.size()))
        : List.of();
  }

  static BigDecimal cost(Profile profile, List<String> winners) {
    Set<String> elected = new HashSet<>(winners);
    return profile.options().stream()
        .filter(option -> elected.contains(option.id()))
        .map(Option::cost)
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
