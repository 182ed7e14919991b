package fr.boucle.platform.territory.web;

import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.Menu;
import fr.boucle.platform.ui.MenuLink;
import fr.boucle.platform.ui.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The territories, for administrators. */
@Component
class TerritoryMenu implements Menu {
  @Override
  public List<MenuLink> links(Optional<Viewer> viewer) {
    return viewer
        .filter(person -> person.roles().contains(Role.ADMINISTRATOR.name()))
        .map(person -> List.of(new MenuLink(91, "territory.menu", "/administration/territoires")))
        .orElse(List.of());
  }
}
