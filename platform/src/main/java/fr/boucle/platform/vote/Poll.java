package fr.boucle.platform.vote;

import fr.boucle.platform.kernel.Subject;
import java.time.Instant;
import java.util.List;

/**
 * A poll (« votation »).
 *
 * @param id identifier
 * @param subject what it decides
 * @param title question put to voters
 * @param options in their stable order
 * @param rule how it is counted
 * @param state where it stands
 * @param closesAt when the box closes
 */
public record Poll(
    PollId id,
    Subject subject,
    String title,
    List<PollOption> options,
    PollRule rule,
    PollState state,
    Instant closesAt) {
  public Poll {
    options = List.copyOf(options);
  }
}
