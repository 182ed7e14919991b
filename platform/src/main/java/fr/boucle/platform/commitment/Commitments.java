package fr.boucle.platform.commitment;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.kernel.Subject;
import java.time.LocalDate;
import java.util.Optional;

/** The door of the room: promises, kept or not. */
public interface Commitments {

  /**
   * Records a promise. The same kind about the same subject can be open only once: promising again
   * returns the open one, unchanged.
   */
  CommitmentId promise(NewCommitment commitment);

  /** Marks a promise as kept today. Does nothing when it is already settled. */
  void keep(String kind, Subject subject);

  /**
   * Releases a promise that has lost its object.
   *
   * @param reason public, not blank
   */
  void release(String kind, Subject subject, String reason);

  /**
   * Moves a due date.
   *
   * @param reason public, not blank
   */
  void postpone(String kind, Subject subject, LocalDate dueOn, String reason);

  /**
   * Returns a promise.
   *
   * @throws java.util.NoSuchElementException if there is none with this id
   */
  Commitment get(CommitmentId id);

  /** Finds the latest promise of a kind about a subject. */
  Optional<Commitment> find(String kind, Subject subject);

  /** Lists the promises of everyone, late ones first, then open ones by due date, then settled. */
  Stretch<Commitment> list(Cursor cursor, int size);

  /** Lists the open promises of a person, by due date. */
  Stretch<Commitment> listOwedBy(AccountId debtor, Cursor cursor, int size);

  /** Counts the open promises of a person. */
  long countOwedBy(AccountId debtor);

  /** Counts the promises of everyone as of today. */
  CommitmentCounts count();

  /** Counts the promises of a round as of today. */
  CommitmentCounts countIn(Subject scope);
}
