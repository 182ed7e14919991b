package fr.boucle.voting;

import java.util.ArrayList;
import java.util.List;

/**
 * What another rule would have changed (« et avec une autre règle ? »), as a branch for the tree of
 * an outcome: who would have won instead, who would have lost, and how many people would have been
 * better served.
 */
public final class Alternative {
  private Alternative() {}

  /** Returns the outcome with one more branch in its explanation: what the other rule changes. */
  public static Outcome explain(Profile profile, Outcome outcome, Rule other) {
    List<Explanation> reasons = new ArrayList<>(outcome.explanation().children());
    reasons.add(compare(profile, outcome, other.count(profile)));
    return new Outcome(
        outcome.rule(),
        outcome.parameters(),
        outcome.winners(),
        outcome.totalCost(),
        outcome.budget(),
        outcome.iterations(),
        outcome.standings(),
        outcome.ties(),
        outcome.explanation().because(reasons));
  }

  private static Explanation compare(Profile profile, Outcome outcome, Outcome other) {
    List<Explanation> changes = new ArrayList<>();
    addAll("change.gained", other, outcome, changes);
    addAll("change.lost", outcome, other, changes);
    if (changes.isEmpty()) {
      return Explanation.of("change.none", other.rule());
    }
    Satisfaction people = Satisfaction.compare(profile, outcome.winners(), other.winners());
    changes.add(
        Explanation.of("change.people", people.second(), people.first(), people.equal())
            .about(Rational.of(people.second() - people.first())));
    return Explanation.of(
            "change.some", other.rule(), other.winners().size(), Money.of(other.totalCost()))
        .because(changes);
  }

  /** Names the winners of one outcome that another one does not elect. */
  private static void addAll(
      String key, Outcome outcome, Outcome without, List<Explanation> changes) {
    for (Standing standing : outcome.standings()) {
      if (standing.elected() && !without.winners().contains(standing.option())) {
        changes.add(Explanation.of(key, standing.option(), standing.votes()));
      }
    }
  }
}
