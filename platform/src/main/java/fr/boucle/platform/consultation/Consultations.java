package fr.boucle.platform.consultation;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Result;
import java.util.Optional;

/** The door of the room: consultations and their rounds. */
public interface Consultations {

  /**
   * Returns a consultation.
   *
   * @throws java.util.NoSuchElementException if there is none with this id
   */
  Consultation get(ConsultationId id);

  /** Finds a consultation by its public address. */
  Optional<Consultation> findBySlug(String slug);

  /**
   * Returns a round.
   *
   * @throws java.util.NoSuchElementException if there is none with this id
   */
  Round getRound(RoundId id);

  /** Finds a round by the public address of its consultation and its number. */
  Optional<Round> findRound(String slug, int number);

  /** Finds the latest round of a consultation that is not a draft. */
  Optional<Round> findCurrentRound(ConsultationId id);

  /** Moves a round forward to a step, never back; called by the rooms as the loop advances. */
  void advance(RoundId round, Step step);

  /**
   * Closes a round. Refused while any {@link ClosingCondition} objects. Publishes {@link
   * RoundClosed}.
   */
  Result<RoundId> close(RoundId round, AccountId by);

  /**
   * Prepares the next round as a draft, with the charter of the one it follows.
   *
   * @param round the round that is reviewed
   */
  Result<RoundId> openNextRound(RoundId round, AccountId by);
}
