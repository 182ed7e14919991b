package fr.boucle.platform.consultation.web;

import fr.boucle.platform.ui.Menu;
import fr.boucle.platform.ui.MenuLink;
import fr.boucle.platform.ui.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The consultations for everyone; what awaits the person signed in. */
@Component
class ConsultationMenu implements Menu {
  @Override
  public List<MenuLink> links(Optional<Viewer> viewer) {
    var home = new MenuLink(0, "consultation.menu.home", "/");
    return viewer.isEmpty()
        ? List.of(home)
        : List.of(home, new MenuLink(10, "consultation.menu.organise", "/organiser"));
  }
}
