package fr.boucle.platform.problem.web;

import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import org.jspecify.annotations.Nullable;

/**
 * A published problem with everything people wrote about it.
 *
 * @param place where
 * @param filter commune and channel whose contributions are shown
 * @param evidence the problem and its contributions
 * @param poll number of the poll that ranks it, null when none is open
 */
public record ProblemPage(
    RoundPlace place, ReviewFilter filter, Evidence evidence, @Nullable Long poll)
    implements InLoop {

  @Override
  public LoopPlace loop() {
    return place.loop();
  }
}
