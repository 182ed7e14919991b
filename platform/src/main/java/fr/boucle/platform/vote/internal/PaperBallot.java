package fr.boucle.platform.vote.internal;

import fr.boucle.platform.vote.PollOption;
import java.util.List;

/**
 * A ballot to print (« bulletin papier »).
 *
 * @param code gives the right to cast it, once, on paper or online
 * @param options in the order drawn for this code, which the entry page follows too
 */
public record PaperBallot(String code, List<PollOption> options) {
  public PaperBallot {
    options = List.copyOf(options);
  }
}
