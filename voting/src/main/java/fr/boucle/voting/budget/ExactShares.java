package fr.boucle.voting.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Elects by equal shares with the exact accounts alone: every rate is computed at every step. Slow,
 * and without any limit on amounts: it takes over where {@link IntervalShares} has no room.
 */
final class ExactShares {
  private final ShareState state;
  private final Electorate voters;

  ExactShares(ShareState state) {
    this.state = state;
    this.voters = state.voters;
  }

  /** Elects until no project can be paid for. */
  void run() {
    List<Integer> candidates =
        IntStream.range(0, voters.projects())
            .filter(p -> voters.votes[p] > 0 && state.stepOf[p] < 0)
            .boxed()
            .collect(Collectors.toCollection(ArrayList::new));
    Next next = next(candidates);
    while (next != null) {
      int elected = state.breakTie(next.projects());
      boolean[] drained = state.ledger().drained(elected, next.rateOf(elected));
      for (int i = 0; i < drained.length; i++) {
        if (drained[i]) {
          state.drain(voters.supporters[voters.supportersFrom[elected] + i]);
        }
      }
      state.elect(elected);
      candidates.remove(Integer.valueOf(elected));
      next = next(candidates);
    }
  }

  /** Projects with the lowest rate, and their rates in the same order. */
  private record Next(List<Integer> projects, List<Ledger.Rate> rates) {
    Ledger.Rate rateOf(int project) {
      return rates.get(projects.indexOf(project));
    }
  }

  /** Finds the projects with the lowest rate, dropping those that cannot be paid for any more. */
  private @Nullable Next next(List<Integer> candidates) {
    List<Integer> projects = new ArrayList<>();
    List<Ledger.Rate> rates = new ArrayList<>();
    for (int p : List.copyOf(candidates)) {
      Ledger.Rate rate = state.ledger().rate(p, Ledger.NOTHING);
      if (rate == null) {
        candidates.remove(Integer.valueOf(p));
        continue;
      }
      int comparison =
          projects.isEmpty()
              ? 0
              : state.ledger().compare(rate, p, rates.getFirst(), projects.getFirst());
      if (comparison < 0) {
        projects.clear();
        rates.clear();
      }
      if (comparison <= 0) {
        projects.add(p);
        rates.add(rate);
      }
    }
    return projects.isEmpty() ? null : new Next(projects, rates);
  }
}
