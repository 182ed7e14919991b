package fr.boucle.platform.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an author said of the place given to a contribution (« mal classé »), and what became of it.
 *
 * @param id identifier
 * @param problem the problem it does not belong in, says its author
 * @param label what that problem is called
 * @param reason the author's words, may be empty
 * @param saidAt when
 * @param outcome what became of it
 * @param settledAt when it was settled, null while it waits
 * @param reply the analyst's words to the author, empty when there are none
 */
public record Contested(
    ContestId id,
    ProblemId problem,
    String label,
    String reason,
    Instant saidAt,
    Outcome outcome,
    @Nullable Instant settledAt,
    String reply) {

  /** What became of a contest. */
  public enum Outcome {
    /** « En attente de relecture ». */
    WAITING,
    /** « La contribution a changé de place ». */
    CHANGED,
    /** « Elle reste à sa place », with a reply. */
    KEPT,
    /** « Retirée par son auteur ». */
    WITHDRAWN
  }
}
