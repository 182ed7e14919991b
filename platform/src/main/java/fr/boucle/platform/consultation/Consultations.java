package fr.boucle.platform.consultation;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;
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

  /**
   * Tells where a page about a round stands in the loop.
   *
   * @throws java.util.NoSuchElementException if there is no round with this id
   */
  default LoopPlace placeOf(RoundId id) {
    Round round = getRound(id);
    return get(round.consultation()).at(round);
  }

  /** Finds a round by the public address of its consultation and its number. */
  Optional<Round> findRound(String slug, int number);

  /** Finds the latest round of a consultation that is not a draft. */
  Optional<Round> findCurrentRound(ConsultationId id);

  /** Lists the rounds that are open, the latest opened first. At most 200. */
  List<Round> listOpenRounds();

  /** Finds the last public change of a part of what a round promises. */
  Optional<CharterChange> findLastChange(RoundId round, CharterPart part);

  /** Creates a consultation with the draft of its first round. */
  Result<ConsultationId> create(NewConsultation consultation, AccountId by);

  /**
   * Writes the charter and the phases of a draft round, complete or not.
   *
   * @param phases those dated so far, at most one a step
   */
  Result<RoundId> prepare(RoundId round, Charter charter, List<Phase> phases);

  /**
   * Opens a draft round to the public. Refused, with every reason, while {@link OpeningRules} are
   * not met, while the respondent is not an active respondent, or while another round of the
   * consultation is open. Publishes {@link RoundOpened}.
   */
  Result<RoundId> open(RoundId round, AccountId by);

  /** Moves a round forward to a step, never back; called by the rooms as the loop advances. */
  void advance(RoundId round, Step step);

  /**
   * Closes a round. Refused while any {@link ClosingCondition} objects. Publishes {@link
   * RoundClosed}.
   */
  Result<RoundId> close(RoundId round, AccountId by);

  /**
   * Prepares the next round as a draft, with the charter of the one it follows but without its
   * dates. Gives the same draft when it is already prepared.
   *
   * @param round the round that is reviewed
   */
  Result<RoundId> openNextRound(RoundId round, AccountId by);
}
