package fr.boucle.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when a start cannot succeed: one sentence, never a stack trace. */
final class StartRefusalsIT {
  @TempDir private Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void saysThatAnOptionIsUnknown() {
    assertThat(run(Map.of(), "--prot", "8080")).isEqualTo(2);
    assertThat(sentence()).startsWith("« --prot » n’est pas compris");
  }

  @Test
  void saysThatThePortIsTakenAndLeavesNoServerBehind() throws IOException {
    try (var taken = new ServerSocket(0)) {
      var port = String.valueOf(taken.getLocalPort());

      assertThat(run(Map.of(), "--port", port, "--data", data.toString())).isEqualTo(11);
      assertThat(sentence()).startsWith("Le port " + port + " est déjà pris");
    }
    assertThat(data.resolve("postgres/cluster")).exists();
    assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void saysThatTheFolderCannotBeWritten() {
    assertThat(run(external(Map.of()), "--data", "/proc/boucle")).isEqualTo(12);
    assertThat(sentence()).startsWith("Boucle ne peut pas écrire dans /proc/boucle");
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswer() throws IOException {
    int closed;
    try (var socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    var nowhere = "jdbc:postgresql://localhost:" + closed + "/boucle?password=secret";

    assertThat(run(external(Map.of("BOUCLE_DB_URL", nowhere)), "--check-database")).isEqualTo(14);
    assertThat(sentence()).startsWith("La base de données jdbc:postgresql://localhost:" + closed);
    assertThat(sentence()).doesNotContain("secret");
  }

  @Test
  void saysThatThePasswordIsWrong() {
    assertThat(run(external(Map.of("BOUCLE_DB_PASSWORD", "guess")), "--check-database"))
        .isEqualTo(15);
    assertThat(sentence()).contains("refuse l’utilisateur « boucle » ou son mot de passe");
  }

  @Test
  void saysThatTheDatabaseIsTooOld() {
    assertThatThrownBy(() -> ExternalDatabase.acceptVersion(17, "17.6"))
        .isInstanceOfSatisfying(
            StartRefusal.class,
            refusal -> assertThat(refusal.obstacle()).isEqualTo(Obstacle.DATABASE_VERSION));
  }

  @Test
  void saysThatTheDatabaseDoesNotExist() {
    var url = EmbeddedPostgres.empty().url().replaceFirst("/[^/]*$", "/absent");

    assertThat(run(external(Map.of("BOUCLE_DB_URL", url)), "--check-database")).isEqualTo(17);
    assertThat(sentence()).contains("createdb --owner=boucle --encoding=UTF8");
  }

  @Test
  void saysThatTheUserCannotCreateTables() {
    EmbeddedPostgres.execute("drop role if exists reader");
    EmbeddedPostgres.execute("create role reader login password 'reads'");

    var reader = Map.of("BOUCLE_DB_USER", "reader", "BOUCLE_DB_PASSWORD", "reads");
    assertThat(run(external(reader), "--check-database")).isEqualTo(22);
    assertThat(sentence()).contains("« reader » ne peut pas créer les tables", "owner to reader");
  }

  @Test
  void saysThatTheDatabaseCannotWriteEveryLetter() {
    EmbeddedPostgres.execute("drop database if exists latin");
    EmbeddedPostgres.execute(
        "create database latin owner boucle encoding 'LATIN1' locale 'C' template template0");
    var url = EmbeddedPostgres.empty().url().replaceFirst("/[^/]*$", "/latin");

    assertThat(run(external(Map.of("BOUCLE_DB_URL", url)), "--check-database")).isEqualTo(23);
    assertThat(sentence()).contains("est en LATIN1", "--encoding=UTF8");
  }

  @Test
  void saysThatTheDatabaseIsReadOnly() {
    var url = EmbeddedPostgres.empty().url() + "?options=-c%20default_transaction_read_only=on";

    assertThat(run(external(Map.of("BOUCLE_DB_URL", url)), "--check-database")).isEqualTo(25);
    assertThat(sentence()).contains("est en lecture seule");
  }

  @Test
  void saysThatASettingCannotBeUsed() {
    System.setProperty("boucle.model.adaptation", "yes");
    try {
      assertThat(run(external(Map.of()), "--port", "0", "--data", data.toString())).isEqualTo(27);
    } finally {
      System.clearProperty("boucle.model.adaptation");
    }
    assertThat(sentence())
        .startsWith("Le réglage BOUCLE_MODEL_ADAPTATION vaut « yes »")
        .contains("off, nightly");
  }

  @Test
  void saysThatAnEmptyFolderNameIsNoFolder() {
    assertThat(run(Map.of(), "--data", "")).isEqualTo(2);
    assertThat(sentence()).startsWith("« --data » n’est pas compris");
  }

  @Test
  void acceptsAServerOfTheRightVersion() {
    assertThat(run(external(Map.of()), "--check-database")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("PostgreSQL 18.");
  }

  private static Map<String, String> external(Map<String, String> changes) {
    var database = EmbeddedPostgres.empty();
    var environment = new HashMap<String, String>();
    environment.put("BOUCLE_DB_URL", database.url());
    environment.put("BOUCLE_DB_USER", database.user());
    environment.put("BOUCLE_DB_PASSWORD", database.password());
    environment.putAll(changes);
    return environment;
  }

  private int run(Map<String, String> environment, String... arguments) {
    return Boucle.run(
        List.of(arguments),
        environment,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String sentence() {
    var said = err.toString(StandardCharsets.UTF_8);
    assertThat(said.lines()).as("one line, no stack trace").hasSize(1);
    return said;
  }
}
