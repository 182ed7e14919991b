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
   * @param calls true when whoever reads it can act now, and the page puts it first
   */
  record StepCard(Step step, Card card, boolean calls) {
    /** A card to read. */
    public StepCard(Step step, Card card) {
      this(step, card, false);
    }

    /** A card that calls to act while it can be done. */
    public static StepCard call(Step step, Card card) {
      return new StepCard(step, card, true);
    }
  }
}
