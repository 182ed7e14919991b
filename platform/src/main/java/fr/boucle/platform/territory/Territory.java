package fr.boucle.platform.territory;

import java.util.List;

/**
 * A perimeter (« territoire ») made of communes.
 *
 * @param id identifier
 * @param name as people call it, for example « Territoire 2 »
 * @param communes the communes it holds, by name
 */
public record Territory(TerritoryId id, String name, List<Commune> communes) {
  public Territory {
    communes = List.copyOf(communes);
  }
}
