package fr.boucle.platform.problem.web;

import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import org.jspecify.annotations.Nullable;

/**
 * All the problems of one family.
 *
 * @param place where
 * @param desk the analyst's desk, null for the public
 * @param id number of the family
 * @param label names of its two largest problems
 * @param list its problems, largest first
 */
public record FamilyPage(
    RoundPlace place, @Nullable Desk desk, long id, String label, Stretch<Finding> list)
    implements InLoop {

  /** Address of all families. */
  public String back() {
    return (desk == null ? place.problems() : place.review()) + "/familles";
  }

  /** Address of a problem. */
  public String href(Finding problem) {
    return desk == null
        ? "/problemes/" + problem.id().value()
        : place.review() + "?probleme=" + problem.id().value() + "#preuves";
  }

  @Override
  public LoopPlace loop() {
    return place.loop();
  }
}
