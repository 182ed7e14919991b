package fr.boucle.platform.identity.internal;

import fr.boucle.platform.identity.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links in the schema {@code identity}. */
@Repository
class InvitationStore {
  private final JdbcClient jdbc;

  InvitationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A link that can still be used.
   *
   * @param account whose password it lets choose, null for the very first account
   */
  record OpenLink(@Nullable AccountId account) {}

  void insert(byte[] tokenHash, @Nullable AccountId account, Instant now, Instant expiresAt) {
    jdbc.sql(
            """
            insert into identity.invitation (token_hash, account_id, created_at, expires_at)
            values (:hash, :account, :now, :expires)
            """)
        .param("hash", tokenHash)
        .param("account", account == null ? null : account.value())
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(expiresAt))
        .update();
  }

  Optional<OpenLink> findOpen(byte[] tokenHash, Instant now) {
    return jdbc.sql(
            """
            select account_id from identity.invitation
            where token_hash = :hash and used_at is null and expires_at > :now
            """)
        .param("hash", tokenHash)
        .param("now", Timestamp.from(now))
        .query((row, number) -> {
          long account = row.getLong("account_id");
          return new OpenLink(row.wasNull() ? null : new AccountId(account));
        })
        .optional();
  }

  /** Uses a link up; false when someone else just did. */
  boolean use(byte[] tokenHash, Instant now) {
    return jdbc.sql(
                """
                update identity.invitation set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                """)
            .param("hash", tokenHash)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void deleteUnusedFirstAccess() {
    jdbc.sql("delete from identity.invitation where account_id is null and used_at is null")
        .update();
  }

  void deleteUnusedOf(AccountId account) {
    jdbc.sql("delete from identity.invitation where account_id = :account and used_at is null")
        .param("account", account.value())
        .update();
  }
}
