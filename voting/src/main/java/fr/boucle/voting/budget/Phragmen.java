package fr.boucle.voting.budget;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rule;
import fr.boucle.voting.TieOrder;
import java.util.SortedMap;

/**
 * Sequential Phragmén (« règle de Phragmén »): electing a project loads its supporters with its
 * cost, shared so that they end up equally loaded; the next project is the one that leaves its
 * supporters least loaded. The count ends as soon as a project due for election does not fit.
 *
 * <p>Source: M. Brill, R. Freeman, S. Janson, M. Lackner, "Phragmén's Voting Methods and Justified
 * Representation" (2017); for budgets, M. Los, Z. Christoff, D. Grossi, IJCAI 2022.
 *
 * @param ties order of projects that load equally
 * @param includesUnsupported whether projects that nobody supports are elected at the end if all of
 *     them fit, as pabutools does
 */
public record Phragmen(TieOrder ties, boolean includesUnsupported) implements Rule {
  /** Sequential Phragmén; projects that nobody supports are not elected. */
  public static Phragmen sequential() {
    return new Phragmen(TieOrder.byCostThenVotes(), false);
  }

  /** Returns the same rule with another tie order. */
  public Phragmen breakingTies(TieOrder order) {
    return new Phragmen(order, includesUnsupported);
  }

  /** Returns the same rule, electing projects that nobody supports if all of them fit. */
  public Phragmen includingUnsupported() {
    return new Phragmen(ties, true);
  }

  /** Spends what is left by a plain count. */
  public FollowedBy then(PlainCount rest) {
    return new FollowedBy(this, rest, name() + "+greedy");
  }

  @Override
  public String name() {
    return "phragmen";
  }

  @Override
  public SortedMap<String, String> parameters() {
    SortedMap<String, String> parameters = Report.parameters(ties);
    parameters.put("include-unsupported", String.valueOf(includesUnsupported));
    return parameters;
  }

  @Override
  public Outcome count(Profile profile) {
    Electorate voters = new Electorate(profile, Utility.CARDINALITY, ties);
    Report report = new Report(voters, ties);
    LoadCount count = new LoadCount(voters, report);
    count.run(includesUnsupported);
    return report.outcome(this, 1, Explanation.of("phragmen.outcome", report.winners().size()));
  }
}
