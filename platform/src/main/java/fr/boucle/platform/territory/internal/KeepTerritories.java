package fr.boucle.platform.territory.internal;

import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.territory.TerritoryId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds communes and territories. */
@Service
public class KeepTerritories {
  private final TerritoryStore store;

  KeepTerritories(TerritoryStore store) {
    this.store = store;
  }

  /** Lists the communes known, by name. At most 2000. */
  public List<Commune> listCommunes() {
    return store.listCommunes();
  }

  /** Adds a commune, unless its code or its name is already known. */
  @Transactional
  public Result<Commune> addCommune(Commune commune) {
    return store.insertCommune(commune)
        ? Result.accepted(commune)
        : Result.refused(
            Reason.on(
                "inseeCode",
                "territory.refusal.communeKnown",
                commune.inseeCode(),
                commune.name()));
  }

  /**
   * Adds a territory, unless its name is taken.
   *
   * @param inseeCodes its communes, at least one; codes that no commune bears are left out
   */
  @Transactional
  public Result<TerritoryId> addTerritory(String name, List<String> inseeCodes) {
    List<String> known =
        store.listCommunes().stream().map(Commune::inseeCode).filter(inseeCodes::contains).toList();
    if (known.isEmpty()) {
      return Result.refused(Reason.on("communes", "territory.refusal.noCommune"));
    }
    var inserted = store.insert(name);
    if (inserted.isEmpty()) {
      return Result.refused(Reason.on("territoryName", "territory.refusal.nameTaken", name));
    }
    store.insertCommunesOf(inserted.get(), known);
    return Result.accepted(inserted.get());
  }
}
