package fr.boucle.platform.territory.internal;

import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.territory.Territory;
import fr.boucle.platform.territory.TerritoryId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Territories as the other rooms see them. */
@Service
class StoredTerritories implements Territories {
  private final TerritoryStore store;

  StoredTerritories(TerritoryStore store) {
    this.store = store;
  }

  @Override
  public Territory get(TerritoryId id) {
    return store
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("no territory has id " + id.value()));
  }

  @Override
  public List<Territory> list() {
    return store.list();
  }

  @Override
  public Optional<Commune> findCommune(String inseeCode) {
    return store.findCommune(inseeCode);
  }

  @Override
  public Optional<Commune> findCommuneByName(TerritoryId territory, String name) {
    String wanted = fold(name);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    List<Commune> communes = get(territory).communes();
    Optional<Commune> exact =
        communes.stream().filter(commune -> fold(commune.name()).equals(wanted)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    List<Commune> beginning =
        communes.stream().filter(commune -> fold(commune.name()).startsWith(wanted + " ")).toList();
    return beginning.size() == 1 ? Optional.of(beginning.getFirst()) : Optional.empty();
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
