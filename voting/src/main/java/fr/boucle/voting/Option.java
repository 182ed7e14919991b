package fr.boucle.voting;

import java.math.BigDecimal;

/**
 * Something one can vote for (« option »): a project, a problem, a person. The library knows
 * nothing else of it.
 *
 * @param id stable identifier, never blank; ids are strings, so that "10" comes before "2"
 * @param cost price in currency units, not negative; zero when no money is at stake
 */
public record Option(String id, BigDecimal cost) {
  /** Checks the id and the cost. */
  public Option {
    if (id.isBlank()) {
      throw new InvalidProfileException("option.blank");
    }
    if (cost.signum() < 0) {
      throw new InvalidProfileException("option.negative", id, cost);
    }
  }

  /** Returns an option without cost. */
  public static Option of(String id) {
    return new Option(id, BigDecimal.ZERO);
  }

  /** Returns an option that costs a whole number of currency units. */
  public static Option of(String id, long cost) {
    return new Option(id, BigDecimal.valueOf(cost));
  }
}
