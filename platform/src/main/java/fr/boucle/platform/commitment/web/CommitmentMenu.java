package fr.boucle.platform.commitment.web;

import fr.boucle.platform.ui.Menu;
import fr.boucle.platform.ui.MenuLink;
import fr.boucle.platform.ui.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The entry of those who owe answers. */
@Component
class CommitmentMenu implements Menu {
  private static final int RANK = 40;

  @Override
  public List<MenuLink> links(Optional<Viewer> viewer) {
    return viewer
        .filter(
            person -> person.roles().contains("RESPONDENT") || person.roles().contains("ORGANISER"))
        .map(person -> List.of(new MenuLink(RANK, "commitment.menu.owed", "/repondre")))
        .orElse(List.of());
  }
}
