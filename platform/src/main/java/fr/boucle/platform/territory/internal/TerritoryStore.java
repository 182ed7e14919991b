package fr.boucle.platform.territory.internal;

import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.territory.Territory;
import fr.boucle.platform.territory.TerritoryId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Territories in the schema {@code territory}. */
@Repository
class TerritoryStore {
  private static final String SELECT =
      """
      select t.id, t.name, c.insee_code, c.name as commune
      from territory.territory t
      join territory.territory_commune tc on tc.territory_id = t.id
      join territory.commune c on c.insee_code = tc.insee_code
      """;

  private final JdbcClient jdbc;

  TerritoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Territory> find(TerritoryId id) {
    return assemble(
            jdbc.sql(SELECT + "where t.id = :id order by t.name, t.id, c.name")
                .param("id", id.value())
                .query(Row.class)
                .list())
        .stream()
        .findFirst();
  }

  List<Territory> list() {
    return assemble(
        jdbc.sql(SELECT + "order by t.name, t.id, c.name limit 20000").query(Row.class).list());
  }

  Optional<Commune> findCommune(String inseeCode) {
    return jdbc.sql("select insee_code, name from territory.commune where insee_code = :code")
        .param("code", inseeCode)
        .query(Commune.class)
        .optional();
  }

  record Row(long id, String name, String inseeCode, String commune) {}

  private static List<Territory> assemble(List<Row> rows) {
    Map<Long, List<Row>> byTerritory = new LinkedHashMap<>();
    rows.forEach(row -> byTerritory.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    return byTerritory.values().stream()
        .map(group ->
            new Territory(
                new TerritoryId(group.getFirst().id()),
                group.getFirst().name(),
                group.stream().map(row -> new Commune(row.inseeCode(), row.commune())).toList()))
        .toList();
  }
}
