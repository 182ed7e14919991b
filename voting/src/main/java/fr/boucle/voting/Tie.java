package fr.boucle.voting;

import java.util.List;

/**
 * Options that the rule could not tell apart (« égalité »), and how they were put in order.
 *
 * @param options tied ids, in the order given by the tie order: the first one came first
 * @param brokenBy name of the {@link TieOrder}
 */
public record Tie(List<String> options, String brokenBy) {
  /** Copies the list. */
  public Tie {
    options = List.copyOf(options);
  }
}
