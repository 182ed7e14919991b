package fr.boucle.platform.problem.web;

import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import fr.boucle.platform.vote.RuleOffer;
import java.util.List;

/**
 * Opening the vote on the priorities.
 *
 * @param place where
 * @param problems number of published problems
 * @param rule the rule chosen
 * @param form what was typed
 * @param priced problems to give a cost to; empty when no budget is shared
 * @param errors what is to mend
 */
public record PollPage(
    RoundPlace place,
    long problems,
    RuleOffer rule,
    PollForm form,
    List<Priced> priced,
    FormErrors errors)
    implements InLoop {

  @Override
  public LoopPlace loop() {
    return place.loop();
  }

  /**
   * A problem that may be put to the vote.
   *
   * @param problem its number
   * @param label what it is called
   * @param people distinct people it concerns
   * @param cost what was typed, euros
   */
  public record Priced(long problem, String label, long people, String cost) {}
}
