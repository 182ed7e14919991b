package fr.boucle.platform.problem.web;

import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;

/**
 * The last acts of the review, signed and dated.
 *
 * @param desk what every page of the desk shows
 * @param acts newest first
 */
public record HistoryPage(Desk desk, List<ActLine> acts) implements InLoop {

  @Override
  public LoopPlace loop() {
    return desk.place().loop();
  }
}
