package fr.boucle.platform.notification.web;

import fr.boucle.platform.ui.Menu;
import fr.boucle.platform.ui.MenuLink;
import fr.boucle.platform.ui.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The outbox's entry of the administrator's menu. */
@Component
class OutboxMenu implements Menu {

  @Override
  public List<MenuLink> links(Optional<Viewer> viewer) {
    return viewer.filter(person -> person.roles().contains("ADMINISTRATOR")).isPresent()
        ? List.of(new MenuLink(85, "notification.menu.outbox", "/administration/courriels"))
        : List.of();
  }
}
