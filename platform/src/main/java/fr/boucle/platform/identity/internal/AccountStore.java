package fr.boucle.platform.identity.internal;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts in the schema {@code identity}. */
@Repository
class AccountStore {
  private static final String SELECT =
      """
      select a.id, a.name, a.email, a.service,
             array(select r.role from identity.account_role r
                   where r.account_id = a.id order by r.role) as roles
      from identity.account a
      """;

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Account> find(AccountId id) {
    return jdbc.sql(SELECT + "where a.id = :id")
        .param("id", id.value())
        .query(AccountStore::account)
        .optional();
  }

  Optional<Account> findActiveByEmail(String email) {
    return jdbc.sql(SELECT + "where lower(a.email) = lower(:email) and a.active")
        .param("email", email)
        .query(AccountStore::account)
        .optional();
  }

  Optional<String> findPasswordHash(AccountId id) {
    return jdbc.sql("select password_hash from identity.account where id = :id and active")
        .param("id", id.value())
        .query((row, n) -> Optional.ofNullable(row.getString("password_hash")))
        .optional()
        .flatMap(hash -> hash);
  }

  List<Account> listActive() {
    return jdbc.sql(SELECT + "where a.active order by a.name, a.id limit 500")
        .query(AccountStore::account)
        .list();
  }

  List<Account> listWithRole(Role role) {
    return jdbc.sql(
            SELECT
                + """
                where a.active and exists (
                  select 1 from identity.account_role r
                  where r.account_id = a.id and r.role = :role)
                order by a.name, a.id
                limit 500
                """)
        .param("role", role.name())
        .query(AccountStore::account)
        .list();
  }

  Optional<Account> findActive(AccountId id) {
    return jdbc.sql(SELECT + "where a.id = :id and a.active")
        .param("id", id.value())
        .query(AccountStore::account)
        .optional();
  }

  long count() {
    return jdbc.sql("select count(*) from identity.account").query(Long.class).single();
  }

  AccountId insert(String name, String email, String service, Set<Role> roles, Instant now) {
    long id =
        jdbc.sql(
                """
                insert into identity.account (name, email, service, created_at)
                values (:name, :email, :service, :now)
                returning id
                """)
            .param("name", name)
            .param("email", email)
            .param("service", service)
            .param("now", Timestamp.from(now))
            .query(Long.class)
            .single();
    insertRoles(new AccountId(id), roles);
    return new AccountId(id);
  }

  boolean isKnown(String email) {
    return jdbc.sql(
            "select exists (select 1 from identity.account where lower(email) = lower(:email))")
        .param("email", email)
        .query(Boolean.class)
        .single();
  }

  void deactivate(AccountId id) {
    jdbc.sql("update identity.account set active = false where id = :id")
        .param("id", id.value())
        .update();
  }

  void replaceRoles(AccountId id, Set<Role> roles) {
    jdbc.sql("delete from identity.account_role where account_id = :id")
        .param("id", id.value())
        .update();
    insertRoles(id, roles);
  }

  private void insertRoles(AccountId id, Set<Role> roles) {
    jdbc.sql(
            """
            insert into identity.account_role (account_id, role)
            select :id, unnest(string_to_array(:roles, ','))
            """)
        .param("id", id.value())
        .param("roles", roles.stream().map(Role::name).collect(Collectors.joining(",")))
        .update();
  }

  void updatePassword(AccountId id, String hash) {
    jdbc.sql("update identity.account set password_hash = :hash where id = :id")
        .param("hash", hash)
        .param("id", id.value())
        .update();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    String[] roles = (String[]) row.getArray("roles").getArray();
    return new Account(
        new AccountId(row.getLong("id")),
        row.getString("name"),
        row.getString("email"),
        row.getString("service"),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()));
  }
}
