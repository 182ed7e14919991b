package fr.boucle.platform.consultation.web;

import fr.boucle.platform.territory.Territory;
import fr.boucle.platform.ui.FormErrors;
import java.util.List;

/**
 * The form that creates a consultation.
 *
 * @param form what is typed
 * @param errors what is to mend
 * @param territories those to choose from
 */
public record CreatePage(ConsultationForm form, FormErrors errors, List<Territory> territories) {
  public CreatePage {
    territories = List.copyOf(territories);
  }
}
