package fr.boucle.postgres;

import static fr.boucle.postgres.Sql.execute;
import static fr.boucle.postgres.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.postgres.PostgresRefusal.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running server promises, on one server for all. */
final class RunningServerIT {
  @TempDir private static Path folder;
  private static PostgresServer server;
  private static Database database;

  @BeforeAll
  static void start() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    server = PostgresServer.start(folder, Durability.DURABLE);
    database = server.database("boucle");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answersWithSafeSettings() throws SQLException {

    assertThat(value(database, "show fsync")).isEqualTo("on");
    assertThat(value(database, "show synchronous_commit")).isEqualTo("on");
    assertThat(value(database, "show full_page_writes")).isEqualTo("on");
    assertThat(value(database, "show data_checksums")).isEqualTo("on");
    assertThat(value(database, "show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(value(server.superuser("boucle"), "show unix_socket_directories")).isEmpty();
    assertThat(value(database, "select rolsuper from pg_roles where rolname = current_user"))
        .isEqualTo("f");
  }

  @Test
  void sortsFrenchWordsAsADictionaryDoes() throws SQLException {
    assertThat(
            value(
                database,
                "select string_agg(w, ' ' order by w) from unnest('{zoo,été,Abc,eta}'::text[]) w"))
        .isEqualTo("Abc eta été zoo");
    assertThat(value(database, "select to_tsvector('french', 'Écoles fermées')"))
        .isEqualTo("'ferm':2 'écol':1");
  }

  @Test
  void letsTheApplicationAddTrustedExtensions() throws SQLException {
    execute(database, "create extension pg_trgm", "create extension unaccent");

    assertThat(value(database, "select unaccent('été')")).isEqualTo("ete");
  }

  @Test
  void refusesAnyoneWithoutThePassword() {
    for (var role : List.of("boucle", "postgres")) {
      assertThatThrownBy(() -> value(new Database(database.url(), role, "guess"), "select 1"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void keepsThePasswordForItsOwnerAlone() throws IOException {
    assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder.resolve("cluster.password")).doesNotExist();
  }

  @Test
  void refusesASecondStartOnTheSameFolder() {
    assertThatThrownBy(() -> PostgresServer.start(folder, Durability.DURABLE))
        .isInstanceOfSatisfying(
            PostgresRefusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Reason.ALREADY_RUNNING);
              assertThat(refusal.detail()).isEqualTo("" + ProcessHandle.current().pid());
            });
  }
}
