package fr.boucle.platform.consultation;

import fr.boucle.platform.kernel.Reason;
import java.util.List;

/** What a room further down the loop may object to the closing of a round. */
public interface ClosingCondition {

  /** Gives the reasons why a round cannot be closed yet; empty when there is none. */
  List<Reason> objectionsTo(RoundId round);
}
