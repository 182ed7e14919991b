package fr.boucle.platform.problem.web;

import fr.boucle.platform.problem.internal.ContestStore.Asked;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;

/**
 * What authors said of the place given to their contributions.
 *
 * @param desk what every page of the desk shows
 * @param open those that wait, the oldest first
 * @param kept those left in place, the last first
 * @param errors why the last act was refused
 */
public record RequestsPage(Desk desk, List<Asked> open, List<Asked> kept, FormErrors errors)
    implements InLoop {

  @Override
  public LoopPlace loop() {
    return desk.place().loop();
  }
}
