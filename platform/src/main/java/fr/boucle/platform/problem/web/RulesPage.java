package fr.boucle.platform.problem.web;

import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import fr.boucle.platform.vote.RuleOffer;
import java.util.List;

/**
 * The rules to choose from.
 *
 * @param place where
 * @param rules the usual one first
 */
public record RulesPage(RoundPlace place, List<RuleOffer> rules) implements InLoop {

  @Override
  public LoopPlace loop() {
    return place.loop();
  }
}
