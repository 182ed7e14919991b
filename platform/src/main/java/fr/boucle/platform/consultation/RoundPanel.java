package fr.boucle.platform.consultation;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.ui.Card;
import fr.boucle.platform.ui.Task;
import java.util.List;
import java.util.Optional;

/**
 * What a room further down the loop shows on the pages of a round, without this room knowing it.
 * Implementations are beans of the other rooms; each call is at most two SQL statements.
 */
public interface RoundPanel {

  /** Public cards about the round, for the step they belong to; empty when there is nothing yet. */
  List<StepCard> cards(Round round);

  /** What awaits this person in this round (« Ce qui vous attend »), most urgent first. */
  List<Task> tasks(Round round, Account account);

  /** What was promised and what was kept, from the room that answers. */
  default Optional<Gauge> gauge(Round round) {
    return Optional.empty();
  }

  /**
   * A card placed under a step.
   *
   * @param step where it belongs
   * @param card what it says and where it leads
   */
  record StepCard(Step step, Card card) {}
}
