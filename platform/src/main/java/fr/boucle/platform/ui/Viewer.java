package fr.boucle.platform.ui;

import java.util.Set;

/**
 * The person signed in, as pages need to know them.
 *
 * @param name shown in the header
 * @param roles names of the roles held
 */
public record Viewer(String name, Set<String> roles) {
  public Viewer {
    roles = Set.copyOf(roles);
  }
}
