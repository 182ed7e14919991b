package fr.boucle.platform.vote;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import java.util.List;
import java.util.Optional;

/** The door of the room: one ballot box for every channel. */
public interface Polls {

  /** Lists the rules an organiser may choose, the usual one first. */
  List<RuleOffer> listRules();

  /** Prepares a poll and opens its box at once. */
  Result<PollId> open(NewPoll poll, AccountId by);

  /**
   * Closes the box and counts. Once a ballot was cast, refused before the closing time, which is
   * read on the clock of the database. Publishes {@link PollClosed}.
   */
  Result<PollResult> close(PollId poll, AccountId by);

  /**
   * Returns a poll.
   *
   * @throws java.util.NoSuchElementException if there is none with this id
   */
  Poll get(PollId id);

  /** Finds the latest poll about a subject. */
  Optional<Poll> findAbout(Subject subject);

  /** Finds the result of a closed poll; empty while it is open, for everyone. */
  Optional<PollResult> findResult(PollId id);

  /**
   * Issues single-use codes that give a right to vote. Only their HMAC is kept: this is the one
   * time they can be read.
   *
   * @param label what the codes are for, for example « Courrier aux foyers », 1 to 200 characters
   * @param count how many, in [1..20000]
   */
  Result<List<ReadableCode>> issueCodes(PollId poll, String label, int count, AccountId by);

  /**
   * Casts the one ballot of a code.
   *
   * @param choices what the ballot says: keys of the options chosen, or {@code key=number} where
   *     the ballot asks for grades or ranks; none for a blank ballot
   * @return the receipt number (« numéro de reçu »), published after closing in the list of
   *     accepted ballots
   */
  Result<ReadableCode> cast(PollId poll, ReadableCode code, List<String> choices);

  /** Number of ballots cast so far: the only figure known before closing. */
  long countBallots(PollId poll);
}
