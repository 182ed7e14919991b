package fr.boucle.cli.recount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Single transferable vote: quota, surpluses passed on, the last one excluded. */
final class TransferRecount {
  private final Recount vote;
  private final List<String> running = new ArrayList<>();
  private final List<Pile> piles = new ArrayList<>();

  /** Ballots that lie with one candidate. */
  private record Pile(Voter voter, String holder, Fraction weight) {}

  TransferRecount(Recount vote) {
    this.vote = vote;
  }

  List<String> elect() {
    int seats = Integer.parseInt(vote.parameter("seats", "1"));
    for (String id : vote.inTieOrder(List.copyOf(vote.costs.keySet()), "cardinality")) {
      if (vote.votes(id, "cardinality") > 0) {
        running.add(id);
      }
    }
    long cast = 0;
    for (Voter voter : vote.voters) {
      if (!voter.ballot().supported().isEmpty()) {
        cast += voter.people();
        place(voter, Fraction.of(voter.people()));
      }
    }
    Fraction quota = Fraction.of(cast / (seats + 1L) + 1);
    List<String> winners = new ArrayList<>();
    List<String> surpluses = new ArrayList<>();
    while (winners.size() < seats && !running.isEmpty()) {
      boolean allFit = running.size() <= seats - winners.size();
      for (String id : byVotes(running)) {
        if (winners.size() < seats && (allFit || votes(id).compareTo(quota) >= 0)) {
          winners.add(id);
          running.remove(id);
          if (votes(id).compareTo(quota) > 0) {
            surpluses.add(id);
          }
        }
      }
      if (winners.size() < seats && !running.isEmpty()) {
        if (surpluses.isEmpty()) {
          String last = byVotes(running).getLast();
          running.remove(last);
          passOn(last, Fraction.ONE);
        } else {
          String largest = byVotes(surpluses).getFirst();
          surpluses.remove(largest);
          passOn(largest, votes(largest).minus(quota).dividedBy(votes(largest)));
        }
      }
    }
    return winners;
  }

  private void passOn(String from, Fraction share) {
    List<Pile> moved = piles.stream().filter(pile -> pile.holder().equals(from)).toList();
    piles.removeAll(moved);
    moved.forEach(pile -> place(pile.voter(), pile.weight().times(share)));
  }

  private void place(Voter voter, Fraction weight) {
    for (Collection<String> rank : voter.ranking()) {
      List<String> open = rank.stream().filter(running::contains).toList();
      if (!open.isEmpty()) {
        Fraction part = weight.dividedBy(Fraction.of(open.size()));
        open.forEach(id -> piles.add(new Pile(voter, id, part)));
        return;
      }
    }
  }

  private Fraction votes(String id) {
    Fraction total = Fraction.ZERO;
    for (Pile pile : piles) {
      total = pile.holder().equals(id) ? total.plus(pile.weight()) : total;
    }
    return total;
  }

  private List<String> byVotes(List<String> ids) {
    Map<String, Fraction> votes = new HashMap<>();
    ids.forEach(id -> votes.put(id, votes(id)));
    return vote.inTieOrder(ids, "cardinality").stream()
        .sorted((left, right) ->
            Objects.requireNonNull(votes.get(right))
                .compareTo(Objects.requireNonNull(votes.get(left))))
        .toList();
  }
}
