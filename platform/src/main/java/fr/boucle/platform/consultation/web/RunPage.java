package fr.boucle.platform.consultation.web;

import fr.boucle.platform.ui.FormErrors;
import java.util.List;

/**
 * Where an organiser runs a round.
 *
 * @param round what everyone sees
 * @param tasks what awaits the organiser in this round
 * @param refusals why the last act was refused
 */
public record RunPage(RoundPage round, List<TaskLine> tasks, FormErrors refusals) {
  public RunPage {
    tasks = List.copyOf(tasks);
  }
}
