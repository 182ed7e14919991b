package fr.boucle.platform.journal.web;

import fr.boucle.platform.journal.internal.Verification;
import java.util.Optional;

/**
 * What the last verification of the register found, and what became of a hash noted elsewhere.
 *
 * @param verification what the last verification found
 * @param noted the hash typed, empty when none
 * @param answer what became of it
 * @param sequence rank of the entry that bears it, 0 when there is none
 */
public record VerificationPage(
    Optional<Verification> verification, String noted, Answer answer, long sequence) {

  /** What became of a hash noted elsewhere. */
  public enum Answer {
    /** Nothing was typed. */
    NONE,
    /** What was typed cannot be a hash. */
    UNREADABLE,
    /** An entry bears it and is as it was sealed. */
    KEPT,
    /** No entry bears it, or the entry is not as it was sealed. */
    LOST
  }
}
