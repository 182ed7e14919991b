package fr.boucle.platform.territory.web;

import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.territory.Territory;
import fr.boucle.platform.ui.FormErrors;
import java.util.List;

/**
 * The territories and the two forms that add to them.
 *
 * @param territories by name
 * @param communes by name
 * @param commune what is typed in the first form
 * @param territory what is typed in the second form
 * @param errors what is to mend in the form that was sent
 */
public record TerritoriesPage(
    List<Territory> territories,
    List<Commune> communes,
    CommuneForm commune,
    TerritoryForm territory,
    FormErrors errors) {
  public TerritoriesPage {
    territories = List.copyOf(territories);
    communes = List.copyOf(communes);
  }
}
