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

  List<Commune> listCommunes() {
    return jdbc.sql("select insee_code, name from territory.commune order by name limit 2000")
        .query(Commune.class)
        .list();
  }

  /** Inserts a commune; false when its code or its name is already there. */
  boolean insertCommune(Commune commune) {
    return jdbc.sql(
                """
                insert into territory.commune (insee_code, name) values (:code, :name)
                on conflict do nothing
                """)
            .param("code", commune.inseeCode())
            .param("name", commune.name())
            .update()
        == 1;
  }

  /** Inserts a territory; empty when its name is already taken. */
  Optional<TerritoryId> insert(String name) {
    return jdbc.sql(
            """
            insert into territory.territory (name) values (:name)
            on conflict do nothing
            returning id
            """)
        .param("name", name)
        .query(Long.class)
        .optional()
        .map(TerritoryId::new);
  }

  /** Gives a territory its communes. */
  void insertCommunesOf(TerritoryId territory, List<String> inseeCodes) {
    jdbc.sql(
            """
            insert into territory.territory_commune (territory_id, insee_code)
            select :territory, c.insee_code from territory.commune c where c.insee_code in (:codes)
            """)
        .param("territory", territory.value())
        .param("codes", inseeCodes)
        .update();
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
