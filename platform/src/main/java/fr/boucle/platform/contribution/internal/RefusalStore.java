package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Refusal;
import fr.boucle.platform.contribution.RefusalMotive;
import fr.boucle.platform.identity.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refusals in the schema {@code contribution}. */
@Repository
class RefusalStore {
  private final JdbcClient jdbc;

  RefusalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Refusal> find(ContributionId id) {
    return jdbc.sql(
            """
            select motive, explanation, refused_at from contribution.refusal
            where contribution_id = :id
            """)
        .param("id", id.value())
        .query((row, n) ->
            new Refusal(
                RefusalMotive.valueOf(row.getString("motive")),
                row.getString("explanation"),
                row.getTimestamp("refused_at").toInstant()))
        .optional();
  }

  /** Hides a contribution; false when it is already refused. */
  boolean insert(
      ContributionId id, RefusalMotive motive, String explanation, AccountId by, Instant now) {
    int changed =
        jdbc.sql(
                """
                update contribution.contribution set state = 'REFUSED'
                where id = :id and state = 'RECEIVED'
                """)
            .param("id", id.value())
            .update();
    if (changed == 0) {
      return false;
    }
    jdbc.sql(
            """
            insert into contribution.refusal
              (contribution_id, motive, explanation, account_id, refused_at)
            values (:id, :motive, :explanation, :by, :now)
            """)
        .param("id", id.value())
        .param("motive", motive.name())
        .param("explanation", explanation)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
    return true;
  }

  /** Shows a contribution again; false when it is not refused. */
  boolean delete(ContributionId id) {
    int changed =
        jdbc.sql("delete from contribution.refusal where contribution_id = :id")
            .param("id", id.value())
            .update();
    jdbc.sql(
            """
            update contribution.contribution set state = 'RECEIVED'
            where id = :id and state = 'REFUSED'
            """)
        .param("id", id.value())
        .update();
    return changed == 1;
  }
}
