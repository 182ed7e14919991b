package fr.boucle.cli;

import fr.boucle.voting.Option;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.pabulib.PbElection;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Prints an outcome for a person: winners with their names and costs, then the reasons. */
final class OutcomeText {
  private final PrintWriter out;

  OutcomeText(PrintWriter out) {
    this.out = out;
  }

  void print(PbElection election, Outcome outcome) {
    Map<String, BigDecimal> costs = new HashMap<>();
    for (Option option : election.profile().options()) {
      costs.put(option.id(), option.cost());
    }
    out.println(
        Messages.get(
            "count.title", outcome.rule(), outcome.winners().size(), election.profile().size()));
    for (int i = 0; i < outcome.winners().size(); i++) {
      String id = outcome.winners().get(i);
      out.println(
          Messages.get(
              "count.winner",
              i + 1,
              id,
              election.names().getOrDefault(id, id),
              Objects.requireNonNull(costs.get(id))));
    }
    out.println(Messages.get("count.total", outcome.totalCost(), outcome.budget()));
    if (!outcome.ties().isEmpty()) {
      out.println(
          Messages.get("count.ties", outcome.ties().size(), outcome.ties().getFirst().brokenBy()));
    }
  }

  void explain(PbElection election, Outcome outcome) {
    out.println();
    out.print(
        outcome.explanation().text(Messages.language(), election.findCurrency().orElse(null)));
  }
}
