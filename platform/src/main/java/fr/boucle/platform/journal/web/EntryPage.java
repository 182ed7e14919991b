package fr.boucle.platform.journal.web;

import java.time.Instant;
import java.util.List;

/**
 * One entry and everything that makes its seal, so that anyone can compute it again.
 *
 * @param sequence its rank
 * @param at when it was recorded
 * @param sentence what was done
 * @param author who did it, empty for the system
 * @param kind the kind of act
 * @param subject what it is about
 * @param details the values recorded
 * @param previousHash hash of the entry before
 * @param hash its own hash
 * @param genuine true when the hash computed again from the content is the one kept
 */
public record EntryPage(
    long sequence,
    Instant at,
    String sentence,
    String author,
    String kind,
    String subject,
    List<String> details,
    String previousHash,
    String hash,
    boolean genuine) {
  public EntryPage {
    details = List.copyOf(details);
  }
}
