package fr.boucle.platform.ui;

import java.util.List;
import java.util.Optional;

/** Entries that a room adds to the menu of every page. */
public interface Menu {

  /**
   * Lists the entries for a visitor.
   *
   * @param viewer the person signed in, empty for the public
   */
  List<MenuLink> links(Optional<Viewer> viewer);
}
