package fr.boucle.platform.problem;

import fr.boucle.platform.identity.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * An act of the review, signed and dated.
 *
 * @param id rank in the log
 * @param kind what was done
 * @param details values of its sentence
 * @param author who
 * @param at when
 * @param undone true when a later act undid it
 */
public record ReviewAct(
    long id, ActKind kind, List<String> details, AccountId author, Instant at, boolean undone) {
  public ReviewAct {
    details = List.copyOf(details);
  }
}
