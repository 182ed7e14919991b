package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.problem.AdaptedModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adapted models: what they learned from, and which lists they read. */
@Repository
class AdaptationStore {
  private static final String SELECT =
      """
      select id, consultation_id, name, sha256, original_sha256, texts_sha256, contribution_ids,
             new_words, pairs, seconds, learned_at
      from problem.adaptation
      """;

  private final JdbcClient jdbc;

  AdaptationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Records a model; its id is given by the database. */
  void insert(AdaptedModel model) {
    jdbc.sql(
            """
            insert into problem.adaptation (consultation_id, name, sha256, original_sha256,
              texts_sha256, contribution_ids, new_words, pairs, seconds, learned_at)
            values (:consultation, :name, :sha256, :original, :texts, :contributions, :newWords,
              :pairs, :seconds, :learnedAt)
            """)
        .param("consultation", model.consultation().value())
        .param("name", model.name())
        .param("sha256", model.sha256())
        .param("original", model.originalSha256())
        .param("texts", model.textsSha256())
        .param("contributions", model.contributions().toArray(Long[]::new))
        .param("newWords", model.newWords())
        .param("pairs", model.pairs())
        .param("seconds", model.seconds())
        .param("learnedAt", Timestamp.from(model.learnedAt()))
        .update();
  }

  /** Records which contributions now say the texts that a model learned from. */
  void setContributions(long model, List<Long> contributions) {
    jdbc.sql("update problem.adaptation set contribution_ids = :contributions where id = :id")
        .param("contributions", contributions.toArray(Long[]::new))
        .param("id", model)
        .update();
  }

  /** Finds the newest model of a consultation, if it is kept. */
  Optional<AdaptedModel> findLast(ConsultationId consultation) {
    return jdbc.sql(
            SELECT
                + "where consultation_id = :consultation and gone_at is null"
                + " order by id desc limit 1")
        .param("consultation", consultation.value())
        .query(AdaptationStore::model)
        .optional();
  }

  /** Finds what is known of a model that read a list, its weights kept or not. */
  Optional<AdaptedModel> find(String name, String sha256) {
    return jdbc.sql(SELECT + "where sha256 = :sha256 and name = :name order by id desc limit 1")
        .param("sha256", sha256)
        .param("name", name)
        .query(AdaptationStore::model)
        .optional();
  }

  /** True while a model of this name is kept. */
  boolean isKept(String name) {
    return jdbc.sql(
            """
            select exists (select from problem.adaptation where name = :name and gone_at is null)
            """)
        .param("name", name)
        .query(Boolean.class)
        .single();
  }

  /**
   * Lets go of the models that no list was made with, but the newest of some consultations. Does
   * nothing while an analysis is under way: its list is not written yet.
   *
   * @param consultations whose newest model may still be asked for
   * @return how many were let go
   */
  int letGo(Collection<ConsultationId> consultations, Instant now) {
    return jdbc.sql(
            """
            update problem.adaptation a set gone_at = :now, contribution_ids = '{}'
            where a.gone_at is null
              and not exists (select from problem.run where state in ('WAITING', 'RUNNING'))
              and not (a.consultation_id = any(:consultations) and not exists (
                select from problem.adaptation n
                where n.consultation_id = a.consultation_id and n.id > a.id and n.gone_at is null))
              and not exists (
                select from problem.run r
                where r.model_sha256 = a.sha256 and r.model = a.name and r.state = 'DONE'
                  and (exists (select from problem.publication p where p.run_id = r.id)
                    or not exists (
                      select from problem.run l
                      where l.round_id = r.round_id and l.id > r.id and l.state = 'DONE')))
            """)
        .param("now", Timestamp.from(now))
        .param(
            "consultations", consultations.stream().map(ConsultationId::value).toArray(Long[]::new))
        .update();
  }

  private static AdaptedModel model(ResultSet row, int number) throws SQLException {
    return new AdaptedModel(
        row.getLong("id"),
        new ConsultationId(row.getLong("consultation_id")),
        row.getString("name"),
        row.getString("sha256"),
        row.getString("original_sha256"),
        row.getString("texts_sha256"),
        List.of((Long[]) row.getArray("contribution_ids").getArray()),
        row.getInt("new_words"),
        row.getInt("pairs"),
        row.getDouble("seconds"),
        row.getTimestamp("learned_at").toInstant());
  }
}
