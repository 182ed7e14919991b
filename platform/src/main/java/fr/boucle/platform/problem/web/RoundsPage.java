package fr.boucle.platform.problem.web;

import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.problem.internal.ReviewStore.Sums;
import java.util.List;

/**
 * Rounds under way, for an analyst to choose from.
 *
 * @param lines one per round
 */
public record RoundsPage(List<Line> lines) {

  /** A round, the title of its consultation and its sums. */
  public record Line(String title, Round round, Sums sums) {}
}
