package fr.boucle.platform.vote;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import java.util.Optional;

/** The door of the room: one ballot box for every channel. */
public interface Polls {

  /** Prepares a poll and opens its box at once. */
  Result<PollId> open(NewPoll poll, AccountId by);

  /** Closes the box and counts. Publishes {@link PollClosed}. */
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
}
