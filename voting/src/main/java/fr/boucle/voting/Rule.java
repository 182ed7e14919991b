package fr.boucle.voting;

import java.util.Locale;
import java.util.SortedMap;

/**
 * A way to turn ballots into a decision (« règle »), complete: with its completion, stop test and
 * tie order, two people who count get the same result. Rules are values; a changed rule is a new
 * one.
 */
public interface Rule {
  /** Returns the name used on the command line and in results, such as {@code mes-cost+add1}. */
  String name();

  /** Returns every choice this rule is made of, by name. */
  SortedMap<String, String> parameters();

  /**
   * Counts.
   *
   * @param profile options, budget and ballots
   * @return the outcome, the same for every order of rows and every machine
   * @throws InvalidProfileException if a ballot cannot be read by this rule
   */
  Outcome count(Profile profile);

  /** Describes the rule in plain language, for the people who vote. */
  default String description(Locale locale) {
    return Explanation.of("rule." + name()).sentence(locale);
  }
}
