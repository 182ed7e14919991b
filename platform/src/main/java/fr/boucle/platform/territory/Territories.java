package fr.boucle.platform.territory;

import java.util.List;
import java.util.Optional;

/** The door of the room: territories and their communes. */
public interface Territories {

  /**
   * Returns a territory with its communes.
   *
   * @throws java.util.NoSuchElementException if there is none with this id
   */
  Territory get(TerritoryId id);

  /** Lists all territories, by name. At most 500. */
  List<Territory> list();

  /** Finds a commune of any territory by its official code. */
  Optional<Commune> findCommune(String inseeCode);

  /**
   * Finds the commune of a territory that a person named, whatever case, accents and hyphens; a
   * name that is the beginning of exactly one commune's name is understood (« La Roquette »).
   */
  Optional<Commune> findCommuneByName(TerritoryId territory, String name);
}
