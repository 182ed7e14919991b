package fr.boucle.platform.contribution.internal;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts of hidden addresses, in the schema {@code contribution}. */
@Repository
class AttemptStore {
  private final JdbcClient jdbc;

  AttemptStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an attempt and gives how many there are since the window began. */
  int add(Gate gate, byte[] address, Instant now) {
    return jdbc.sql(
            """
            insert into contribution.attempt as a (gate, address, began_at, attempts)
            values (:gate, :address, :now, 1)
            on conflict (gate, address) do update
            set attempts = case when a.began_at <= :expired then 1 else a.attempts + 1 end,
                began_at = case when a.began_at <= :expired then :now else a.began_at end
            returning attempts
            """)
        .param("gate", gate.name())
        .param("address", address)
        .param("now", Timestamp.from(now))
        .param("expired", Timestamp.from(now.minus(gate.window())))
        .query(Integer.class)
        .single();
  }

  int count(Gate gate, byte[] address, Instant now) {
    return jdbc.sql(
            """
            select attempts from contribution.attempt
            where gate = :gate and address = :address and began_at > :expired
            """)
        .param("gate", gate.name())
        .param("address", address)
        .param("expired", Timestamp.from(now.minus(gate.window())))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  void deleteBefore(Instant instant) {
    jdbc.sql("delete from contribution.attempt where began_at < :before")
        .param("before", Timestamp.from(instant))
        .update();
  }
}
