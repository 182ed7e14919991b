package fr.boucle.analysis;

import java.util.List;

/**
 * Themes that are near each other (« famille »), the upper level of the list.
 *
 * @param id stable for the same list
 * @param label names of its two largest named themes; words only when none of them has a name
 * @param themeIds its themes, largest first; every theme is in one family
 */
public record Family(String id, String label, List<String> themeIds) {
  public Family {
    themeIds = List.copyOf(themeIds);
  }
}
