package fr.boucle.platform.problem.web;

import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import org.jspecify.annotations.Nullable;

/**
 * The map of contributions and problems, with its table.
 *
 * @param place where
 * @param desk the analyst's desk, null for the public
 * @param drawing the map
 * @param problems number of problems in the list
 */
public record MapPage(RoundPlace place, @Nullable Desk desk, MapDrawing drawing, long problems)
    implements InLoop {

  /** Address of a problem of the map. */
  public String href(MapDrawing.Disc disc) {
    return desk == null
        ? "/problemes/" + disc.spot().problem()
        : place.review() + "?probleme=" + disc.spot().problem() + "#preuves";
  }

  @Override
  public LoopPlace loop() {
    return place.loop();
  }
}
