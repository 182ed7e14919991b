package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.evaluation.Indicator;
import fr.boucle.platform.evaluation.Outcome;
import fr.boucle.platform.ui.FormErrors;
import java.util.List;

/**
 * Where the owner of an indicator records measures and concludes.
 *
 * @param indicator the indicator
 * @param measure the measure typed
 * @param outcome the verdict ticked, empty when none
 * @param reason the reason typed
 * @param errors what is to mend
 */
public record DeskPage(
    Indicator indicator, MeasureForm measure, String outcome, String reason, FormErrors errors) {

  /** Every verdict, in the order of the form. */
  public List<Outcome> outcomes() {
    return List.of(Outcome.values());
  }
}
