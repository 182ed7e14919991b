package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.NewConsultation;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.NewestFirst;
import fr.boucle.platform.territory.TerritoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consultations in the schema {@code consultation}. */
@Repository
class ConsultationStore {
  private static final String SELECT =
      """
      select c.id, c.slug, c.title, c.summary, c.territory_id
      from consultation.consultation c
      """;

  private final JdbcClient jdbc;

  ConsultationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Inserts a consultation unless its address is taken. */
  Optional<ConsultationId> insert(
      String slug, NewConsultation consultation, AccountId by, Instant now) {
    return jdbc.sql(
            """
            insert into consultation.consultation
              (slug, title, summary, territory_id, created_by, created_at)
            values (:slug, :title, :summary, :territory, :by, :now)
            on conflict (slug) do nothing
            returning id
            """)
        .param("slug", slug)
        .param("title", consultation.title())
        .param("summary", consultation.summary())
        .param("territory", consultation.territory().value())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .optional()
        .map(ConsultationId::new);
  }

  Optional<Consultation> find(ConsultationId id) {
    return jdbc.sql(SELECT + "where c.id = :id")
        .param("id", id.value())
        .query(ConsultationStore::consultation)
        .optional();
  }

  Optional<Consultation> findBySlug(String slug) {
    return jdbc.sql(SELECT + "where c.slug = :slug")
        .param("slug", slug)
        .query(ConsultationStore::consultation)
        .optional();
  }

  /** Lists the consultations with an open or closed round, the latest created first. */
  List<Consultation> listPublic(Cursor cursor, int size) {
    return jdbc.sql(
            SELECT
                + """
                where exists (select 1 from consultation.round r
                              where r.consultation_id = c.id and r.state <> 'DRAFT')
                  and c.id %s :bound
                order by c.id %s
                limit :size
                """
                    .formatted(NewestFirst.comparison(cursor), NewestFirst.order(cursor)))
        .param("bound", NewestFirst.bound(cursor))
        .param("size", size + 1)
        .query(ConsultationStore::consultation)
        .list();
  }

  long countPublic() {
    return jdbc.sql(
            """
            select count(distinct consultation_id) from consultation.round where state <> 'DRAFT'
            """)
        .query(Long.class)
        .single();
  }

  /** Lists all consultations, the latest created first. */
  List<Consultation> list(Cursor cursor, int size) {
    String sql =
        SELECT
            + "where c.id %s :bound order by c.id %s limit :size"
                .formatted(NewestFirst.comparison(cursor), NewestFirst.order(cursor));
    return jdbc.sql(sql)
        .param("bound", NewestFirst.bound(cursor))
        .param("size", size + 1)
        .query(ConsultationStore::consultation)
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from consultation.consultation").query(Long.class).single();
  }

  private static Consultation consultation(ResultSet row, int number) throws SQLException {
    return new Consultation(
        new ConsultationId(row.getLong("id")),
        row.getString("slug"),
        row.getString("title"),
        row.getString("summary"),
        new TerritoryId(row.getLong("territory_id")));
  }
}
