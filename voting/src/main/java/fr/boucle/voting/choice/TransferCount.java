package fr.boucle.voting.choice;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Explanation;
import fr.boucle.voting.Option;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import fr.boucle.voting.Standing;
import fr.boucle.voting.Tie;
import fr.boucle.voting.TieOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One count of the single transferable vote: who holds which ballots, at which exact weight. */
final class TransferCount {
  private final Profile profile;
  private final TransferableVote rule;
  private final Map<String, TieOrder.Contender> contenders = new LinkedHashMap<>();

  /** Ballots held by each option that is still running or whose surplus waits. */
  private final Map<String, Map<Ballot, Rational>> held = new HashMap<>();

  private final List<String> running = new ArrayList<>();
  private final List<String> waiting = new ArrayList<>();
  private final List<String> winners = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private final Map<String, Rational> lastVotes = new HashMap<>();
  private final List<Explanation> rounds = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private long quota;

  TransferCount(Profile profile, TransferableVote rule) {
    this.profile = profile;
    this.rule = rule;
    Map<String, Long> votes = Ranking.supporters(profile);
    for (Option option : profile.options()) {
      long support = Objects.requireNonNull(votes.get(option.id()));
      contenders.put(option.id(), new TieOrder.Contender(option.id(), option.cost(), support));
      held.put(option.id(), new HashMap<>());
      lastVotes.put(option.id(), Rational.ZERO);
      if (support > 0) {
        running.add(option.id());
      }
    }
    contenders.values().stream()
        .filter(contender -> contender.votes() == 0)
        .sorted(rule.ties().order().reversed())
        .map(TieOrder.Contender::id)
        .forEach(excluded::add);
  }

  void run() {
    long cast = 0;
    for (Map.Entry<Ballot, Long> entry : profile.ballots().entrySet()) {
      if (!entry.getKey().supported().isEmpty()) {
        cast = Math.addExact(cast, entry.getValue());
        pass(entry.getKey(), Rational.of(entry.getValue()));
      }
    }
    quota = cast / (rule.seats() + 1L) + 1;
    while (winners.size() < rule.seats() && !running.isEmpty()) {
      round();
    }
    running.forEach(id -> rounds.add(Explanation.of("stv.beaten", id, votes(id)).about(votes(id))));
    contenders.values().stream()
        .filter(contender -> contender.votes() == 0)
        .sorted(rule.ties().order())
        .forEach(contender -> rounds.add(Explanation.of("stv.unranked", contender.id())));
  }

  private void round() {
    List<String> order = sorted(running);
    running.forEach(id -> lastVotes.put(id, votes(id)));
    boolean everyoneFits = running.size() <= rule.seats() - winners.size();
    for (String id : order) {
      boolean reaches = votes(id).compareTo(Rational.of(quota)) >= 0;
      if ((reaches || everyoneFits) && winners.size() < rule.seats()) {
        elect(id, reaches);
      }
    }
    if (winners.size() == rule.seats() || running.isEmpty()) {
      return;
    }
    if (waiting.isEmpty()) {
      exclude(sorted(running).getLast());
    } else {
      transferSurplus(sorted(waiting).getFirst());
    }
  }

  private void elect(String id, boolean reaches) {
    running.remove(id);
    winners.add(id);
    if (votes(id).compareTo(Rational.of(quota)) > 0) {
      waiting.add(id);
    }
    rounds.add(
        Explanation.of(reaches ? "stv.elected" : "stv.remaining", id, votes(id), quota)
            .about(votes(id)));
  }

  private void transferSurplus(String id) {
    waiting.remove(id);
    Rational votes = votes(id);
    Rational share = votes.minus(Rational.of(quota)).dividedBy(votes);
    rounds.add(Explanation.of("stv.surplus", id, votes.minus(Rational.of(quota))).about(share));
    release(id, share);
  }

  private void exclude(String id) {
    running.remove(id);
    excluded.add(id);
    rounds.add(Explanation.of("stv.excluded", id, votes(id)).about(votes(id)));
    release(id, Rational.ONE);
  }

  private void release(String id, Rational share) {
    Map<Ballot, Rational> ballots = Objects.requireNonNull(held.remove(id));
    ballots.forEach((ballot, weight) -> pass(ballot, weight.times(share)));
  }

  /** Gives a ballot to the running options it ranks highest, in equal parts. */
  private void pass(Ballot ballot, Rational weight) {
    for (Collection<String> rank : Preferences.ranks(ballot, rule.name())) {
      List<String> open = rank.stream().filter(running::contains).toList();
      if (!open.isEmpty()) {
        Rational part = weight.dividedBy(Rational.of(open.size()));
        open.forEach(
            id -> Objects.requireNonNull(held.get(id)).merge(ballot, part, Rational::plus));
        return;
      }
    }
  }

  private Rational votes(String id) {
    Map<Ballot, Rational> ballots = held.get(id);
    return ballots == null
        ? Objects.requireNonNull(lastVotes.get(id))
        : ballots.values().stream().reduce(Rational.ZERO, Rational::plus);
  }

  /** Sorts by votes, most first, then in tie order, and remembers the ties. */
  private List<String> sorted(List<String> ids) {
    Map<String, Rational> votes = new HashMap<>();
    ids.forEach(id -> votes.put(id, votes(id)));
    Comparator<String> byVotes = Comparator.comparing(id -> Objects.requireNonNull(votes.get(id)));
    List<String> order =
        ids.stream()
            .sorted(
                byVotes
                    .reversed()
                    .thenComparing(
                        id -> Objects.requireNonNull(contenders.get(id)), rule.ties().order()))
            .toList();
    Map<Rational, List<String>> equal = new LinkedHashMap<>();
    for (String id : order) {
      equal
          .computeIfAbsent(Objects.requireNonNull(votes.get(id)), same -> new ArrayList<>())
          .add(id);
    }
    for (List<String> group : equal.values()) {
      Tie tie = new Tie(group, rule.ties().name());
      if (group.size() > 1 && !ties.contains(tie)) {
        ties.add(tie);
      }
    }
    return order;
  }

  List<String> winners() {
    return winners;
  }

  List<Tie> ties() {
    return ties;
  }

  List<Explanation> rounds() {
    return rounds;
  }

  long quota() {
    return quota;
  }

  /**
   * Lists winners in order of election, then those still running, then the last excluded first;
   * options that nobody ranks come last, equal.
   */
  List<Standing> standings() {
    List<String> order = new ArrayList<>(winners);
    order.addAll(sorted(running));
    order.addAll(excluded.reversed());
    long supported = contenders.values().stream().filter(one -> one.votes() > 0).count();
    List<Standing> standings = new ArrayList<>();
    for (String id : order) {
      standings.add(
          new Standing(
              id,
              (int) Math.min(standings.size(), supported) + 1,
              Objects.requireNonNull(lastVotes.get(id)),
              Objects.requireNonNull(contenders.get(id)).votes(),
              winners.contains(id)));
    }
    return standings;
  }
}
