package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.Menu;
import fr.boucle.platform.ui.MenuLink;
import fr.boucle.platform.ui.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The analyst's entry of the menu. */
@Component
class AnalystMenu implements Menu {
  private static final int RANK = 40;

  @Override
  public List<MenuLink> links(Optional<Viewer> viewer) {
    return viewer.filter(person -> person.roles().contains(Role.ANALYST.name())).isPresent()
        ? List.of(new MenuLink(RANK, "problem.menu.analyse", "/analyser"))
        : List.of();
  }
}
