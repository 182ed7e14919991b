package fr.boucle.platform.identity.internal;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed attempts in the schema {@code identity}, by hashed key. */
@Repository
class ThrottleStore {
  private final JdbcClient jdbc;

  ThrottleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int countSince(byte[] key, Instant start) {
    return jdbc.sql(
            """
            select coalesce(max(failures), 0) from identity.sign_in_failure
            where key = :key and window_start > :start
            """)
        .param("key", key)
        .param("start", Timestamp.from(start))
        .query(Integer.class)
        .single();
  }

  /** Adds a failure; those before the window are forgotten. */
  void add(byte[] key, Instant now, Instant start) {
    jdbc.sql("delete from identity.sign_in_failure where window_start <= :start")
        .param("start", Timestamp.from(start))
        .update();
    jdbc.sql(
            """
            insert into identity.sign_in_failure (key, failures, window_start)
            values (:key, 1, :now)
            on conflict (key) do update set failures = sign_in_failure.failures + 1
            """)
        .param("key", key)
        .param("now", Timestamp.from(now))
        .update();
  }

  void clear(byte[] key) {
    jdbc.sql("delete from identity.sign_in_failure where key = :key").param("key", key).update();
  }
}
