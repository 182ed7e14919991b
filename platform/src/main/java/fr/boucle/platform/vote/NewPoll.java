package fr.boucle.platform.vote;

import fr.boucle.platform.kernel.Subject;
import java.time.Instant;
import java.util.List;

/**
 * A poll to prepare.
 *
 * @param subject what it decides, for example a round
 * @param title question put to voters
 * @param options at least two, distinct keys
 * @param rule how it is counted
 * @param closesAt when the box closes
 */
public record NewPoll(
    Subject subject, String title, List<PollOption> options, PollRule rule, Instant closesAt) {
  public NewPoll {
    options = List.copyOf(options);
  }
}
