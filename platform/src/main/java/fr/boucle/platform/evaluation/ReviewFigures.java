package fr.boucle.platform.evaluation;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.ui.Card;
import java.util.List;

/**
 * What a room further down the loop adds to the review of a round, without this room knowing it; at
 * most one SQL statement per call.
 */
public interface ReviewFigures {

  /** Gives sentences with figures about a round; empty when there is nothing to say. */
  List<Card> figuresOf(RoundId round);
}
