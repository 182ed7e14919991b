package fr.boucle.bench.voting;

import fr.boucle.voting.Profile;
import fr.boucle.voting.Rule;
import fr.boucle.voting.budget.Completion;
import fr.boucle.voting.budget.EqualShares;
import fr.boucle.voting.budget.Phragmen;
import java.util.List;
import java.util.Locale;

/** How the cost of a count grows: seconds on elections of several sizes, and the fitted power. */
final class Growth {
  private static final int[] BALLOTS = {10_000, 20_000, 40_000, 80_000};
  private static final int[] PROJECTS = {25, 50, 100, 200};
  private static final int MIDDLE_BALLOTS = 20_000;
  private static final int MIDDLE_PROJECTS = 100;

  private final List<String> lines;

  Growth(List<String> lines) {
    this.lines = lines;
  }

  /** Seconds of each rule for one size; add1 per count, since it counts several times. */
  private record Cost(double size, double shares, double phragmen, double oneOfMany) {
    static Cost of(int size, Profile profile) {
      Rule completed = EqualShares.withCostUtilities().completedBy(Completion.addOne());
      long[] counts = new long[1];
      double all = Stopwatch.warm(() -> counts[0] = completed.count(profile).iterations());
      return new Cost(
          size,
          Stopwatch.warm(() -> EqualShares.withCostUtilities().count(profile)),
          Stopwatch.warm(() -> Phragmen.sequential().count(profile)),
          all / counts[0]);
    }
  }

  void write() {
    lines.add("");
    lines.add("## How cost grows");
    lines.add("");
    lines.add(
        "Random elections, 8 approvals per ballot, nearly all ballots distinct; warm seconds.");
    lines.add("The last column is one count out of the many of `mes-cost+add1`.");
    table(
        "ballots (" + MIDDLE_PROJECTS + " projects)",
        java.util.Arrays.stream(BALLOTS)
            .mapToObj(n -> Cost.of(n, RandomElections.draw(n, MIDDLE_PROJECTS)))
            .toList());
    table(
        "projects (" + MIDDLE_BALLOTS + " ballots)",
        java.util.Arrays.stream(PROJECTS)
            .mapToObj(n -> Cost.of(n, RandomElections.draw(MIDDLE_BALLOTS, n)))
            .toList());
  }

  private void table(String what, List<Cost> costs) {
    lines.add("");
    lines.add("| " + what + " | mes-cost | phragmen | one count of add1 |");
    lines.add("|---|---|---|---|");
    for (Cost cost : costs) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %.0f | %.4f | %.4f | %.4f |",
              cost.size(),
              cost.shares(),
              cost.phragmen(),
              cost.oneOfMany()));
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "| *fitted power* | %.2f | %.2f | %.2f |",
            power(costs, Cost::shares),
            power(costs, Cost::phragmen),
            power(costs, Cost::oneOfMany)));
  }

  /** Returns the slope of log(cost) against log(size), by least squares. */
  private static double power(List<Cost> costs, java.util.function.ToDoubleFunction<Cost> seconds) {
    double meanX = costs.stream().mapToDouble(c -> Math.log(c.size())).average().orElse(0);
    double meanY =
        costs.stream().mapToDouble(c -> Math.log(seconds.applyAsDouble(c))).average().orElse(0);
    double covariance = 0;
    double variance = 0;
    for (Cost cost : costs) {
      double x = Math.log(cost.size()) - meanX;
      covariance += x * (Math.log(seconds.applyAsDouble(cost)) - meanY);
      variance += x * x;
    }
    return covariance / variance;
  }
}
