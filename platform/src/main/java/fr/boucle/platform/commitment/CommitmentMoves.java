package fr.boucle.platform.commitment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** The moves of due dates, each public with its reason. */
public interface CommitmentMoves {

  /** Finds the last move of each of these promises, by id; absent when never moved. At most 200. */
  Map<Long, Move> findLast(Collection<Commitment> commitments);

  /**
   * A due date was moved.
   *
   * @param from the date before
   * @param reason why, public
   */
  record Move(LocalDate from, String reason) {}
}
