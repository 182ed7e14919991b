package fr.boucle.platform.problem.web;

import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import org.jspecify.annotations.Nullable;

/**
 * Contributions in no problem: shown, counted, never dropped.
 *
 * @param place where
 * @param desk the analyst's desk, null for the public
 * @param filter commune and channel shown
 * @param voices the contributions, in order of arrival
 * @param total number of them in the whole round
 */
public record IsolatedPage(
    RoundPlace place, @Nullable Desk desk, ReviewFilter filter, Stretch<Voice> voices, long total)
    implements InLoop {

  /** True when the reader may put one into a problem. */
  public boolean canPlace() {
    Desk open = desk;
    return open != null && open.canAct();
  }

  /** Address of this page without its filter. */
  public String href() {
    return desk == null ? place.problems() + "/non-regroupees" : place.review() + "/isolees";
  }

  @Override
  public LoopPlace loop() {
    return place.loop();
  }
}
