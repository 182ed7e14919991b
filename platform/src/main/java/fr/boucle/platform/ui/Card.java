package fr.boucle.platform.ui;

import java.util.List;

/**
 * A small public block that leads somewhere.
 *
 * @param key message key of its sentence
 * @param args values of the sentence
 * @param href where it leads, a path of this site
 */
public record Card(String key, List<Object> args, String href) {
  public Card {
    args = List.copyOf(args);
  }
}
