package fr.boucle.voting;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rule made of a profile (« résultat »), with everything needed to publish it and to do it
 * again.
 *
 * @param rule name of the rule, as on the command line
 * @param parameters every choice the rule was made of, by name
 * @param winners ids in order of election
 * @param totalCost sum of the winners' costs, currency units
 * @param budget what could be spent, currency units
 * @param iterations which count is kept when the rule counts step by step, 1 for the first
 * @param standings every option, best first
 * @param ties ties met, in the order in which they were met
 * @param explanation why this is the result
 */
public record Outcome(
    String rule,
    SortedMap<String, String> parameters,
    List<String> winners,
    BigDecimal totalCost,
    BigDecimal budget,
    long iterations,
    List<Standing> standings,
    List<Tie> ties,
    Explanation explanation) {
  /** Copies the collections. */
  public Outcome {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    winners = List.copyOf(winners);
    standings = List.copyOf(standings);
    ties = List.copyOf(ties);
  }
}
