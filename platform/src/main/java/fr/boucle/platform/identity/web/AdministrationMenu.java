package fr.boucle.platform.identity.web;

import fr.boucle.platform.ui.Menu;
import fr.boucle.platform.ui.MenuLink;
import fr.boucle.platform.ui.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The administrator's entry of the menu. */
@Component
class AdministrationMenu implements Menu {

  @Override
  public List<MenuLink> links(Optional<Viewer> viewer) {
    return viewer.filter(person -> person.roles().contains("ADMINISTRATOR")).isPresent()
        ? List.of(new MenuLink(80, "identity.menu.accounts", "/administration/comptes"))
        : List.of();
  }
}
