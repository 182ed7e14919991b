package fr.boucle.postgres;

import static fr.boucle.postgres.Sql.connect;
import static fr.boucle.postgres.Sql.execute;
import static fr.boucle.postgres.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.boucle.postgres.PostgresRefusal.Reason;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresServerIT {
  private static final int ENOUGH_ROWS = 200;

  @TempDir private static Path shared;
  @TempDir private Path temporary;
  private Path folder;
  private final List<PostgresServer> started = new ArrayList<>();

  /** Initialising takes seconds: once, then each test has a copy. */
  @BeforeAll
  static void initialiseOnce() throws IOException {
    openToOtherAccounts(shared);
    PostgresServer.start(shared, Durability.DURABLE).close();
  }

  @BeforeEach
  void copyTheFolder() throws IOException {
    folder = temporary.resolve("postgres");
    openToOtherAccounts(temporary);
    openToOtherAccounts(Files.createDirectory(folder));
    var copy = "cp -al \"$0\"/server-* \"$1\" && cp -a \"$0\"/cluster \"$0\"/password \"$1\"";
    var copied =
        Command.run(temporary, List.of(), List.of("sh", "-c", copy, "" + shared, "" + folder));
    assertThat(copied.output()).isEmpty();
  }

  private static void openToOtherAccounts(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void stopServers() {
    started.reversed().forEach(PostgresServer::close);
  }

  @Test
  void keepsRowsOverARestart() throws SQLException {
    var server = start();
    execute(server.database("boucle"), "create table kept (n int)", "insert into kept values (7)");
    stop(server);

    assertThat(value(start().database("boucle"), "select n from kept")).isEqualTo("7");
  }

  @Test
  void raisesAServerKilledInTheMiddleAndKeepsEveryAcknowledgedRow() throws Exception {
    var server = start();
    var database = server.database("boucle");
    execute(database, "create table acked (n bigint primary key)");
    var acked = new ArrayList<Long>();
    var killed = server.pid();
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      for (var n = 1L; ; n++) {
        statement.execute("insert into acked values (" + n + ")");
        acked.add(n);
        if (n == ENOUGH_ROWS) {
          kill(killed);
        }
      }
    } catch (SQLException expected) {
      assertThat(acked).hasSizeGreaterThanOrEqualTo(ENOUGH_ROWS);
    }

    assertThat(Postmaster.await(Duration.ofSeconds(60), () -> server.pid() != killed)).isTrue();
    assertThat(Long.parseLong(value(database, "select count(*) from acked")))
        .isGreaterThanOrEqualTo(acked.size());
  }

  @Test
  void adoptsAServerWhoseProgramWasKilled() throws Exception {
    var program = Writer.start(folder, List.of(), System.getProperty("java.class.path"));
    var acked = killAfterEnoughRows(program);

    var server = start();

    assertThat(server.adopted()).isTrue();
    assertThat(stored(server)).isGreaterThanOrEqualTo(acked);
  }

  @Test
  void startsAgainAfterBothWereKilled() throws Exception {
    var program = Writer.start(folder, List.of(), System.getProperty("java.class.path"));
    var acked = killAfterEnoughRows(program);
    kill(Postmaster.find(folder.resolve("cluster")).orElseThrow().pid());

    var server = start();

    assertThat(server.adopted()).isFalse();
    assertThat(stored(server)).isGreaterThanOrEqualTo(acked);
  }

  @Test
  void startsWhenTheNumberOfTheDeadServerNowBelongsToAnotherProgram() throws IOException {
    stop(start());
    var mine = ProcessHandle.current().pid();
    Files.writeString(
        folder.resolve("cluster/postmaster.pid"),
        mine + "\n" + folder + "\n0\n5432\n\n127.0.0.1\n0 0\nready\n");

    assertThat(start().adopted()).isFalse();
  }

  @Test
  void runsUnderTheAccountNobodyWhereRootHasNoNamespaceOfItsOwn() throws Exception {
    assumeThat(isRoot()).as("only root needs another account").isTrue();
    var server = PostgresServer.start(folder, Durability.DURABLE, RunAs.NOBODY_FOR_ROOT);
    started.add(server);

    assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid")).isEqualTo(65534);
    assertThat(value(server.database("boucle"), "select 1")).isEqualTo("1");
    stop(server);
    assertThat(value(start().database("boucle"), "select 1")).isEqualTo("1");
  }

  @Test
  void runsForAnOrdinaryAccount() throws Exception {
    assumeThat(isRoot()).as("only root can take another account").isTrue();
    RunAs.NOBODY_FOR_ROOT.own(folder);
    var program = Writer.start(folder, RunAs.NOBODY_FOR_ROOT.prefix(), copyOfClassPath());

    assertThat(killAfterEnoughRows(program)).isGreaterThanOrEqualTo(ENOUGH_ROWS);

    var orphan = Postmaster.find(folder.resolve("cluster")).orElseThrow();
    assertThat(Files.getAttribute(Path.of("/proc/" + orphan.pid()), "unix:uid")).isEqualTo(65534);
    kill(orphan.pid());
    assertThat(Postmaster.clearDead(folder.resolve("cluster"), Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void refusesAFolderOfAnotherVersion() throws IOException {
    Files.createDirectories(folder.resolve("cluster"));
    Files.writeString(folder.resolve("cluster/PG_VERSION"), "17\n");

    assertRefused(Reason.OTHER_VERSION, "17");
  }

  @Test
  void refusesAFolderItCannotCreate() {
    folder = Path.of("/proc/boucle");

    assertRefused(Reason.FAILED, "NoSuchFileException: /proc/boucle");
  }

  @Test
  void refusesADiskWithoutRoom() throws IOException {
    assumeThat(isRoot()).as("only root can mount a small disk").isTrue();
    var mount =
        Command.run(
            temporary,
            List.of(),
            List.of("mount", "-t", "tmpfs", "-o", "size=20m", "small", folder.toString()));
    assumeThat(mount.succeeded()).as(mount.output()).isTrue();
    try {
      assertRefused(Reason.DISK_FULL, folder.toString());
    } finally {
      Command.run(temporary, List.of(), List.of("umount", folder.toString()));
    }
  }

  private void assertRefused(Reason reason, String detail) {
    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            PostgresRefusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              assertThat(refusal.detail()).isEqualTo(detail);
            });
  }

  private PostgresServer start() {
    var server = PostgresServer.start(folder, Durability.DURABLE);
    started.add(server);
    return server;
  }

  private void stop(PostgresServer server) {
    server.close();
    started.remove(server);
  }

  private static long killAfterEnoughRows(Process program) throws IOException {
    var acked = 0L;
    try (var reader =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.US_ASCII))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        acked = Long.parseLong(line);
        if (acked == ENOUGH_ROWS) {
          kill(program.pid());
        }
      }
    }
    return acked;
  }

  private static long stored(PostgresServer server) throws SQLException {
    return Long.parseLong(value(server.database("boucle"), "select count(*) from acked"));
  }

  private static void kill(long pid) {
    assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The repository of Maven may stand in a home closed to other accounts. */
  private String copyOfClassPath() throws IOException {
    var copies = new ArrayList<String>();
    var target = Files.createDirectory(temporary.resolve("classpath"));
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      var source = Path.of(entry);
      var copy = target.resolve(copies.size() + "-" + source.getFileName());
      copyTree(source, copy);
      copies.add(copy.toString());
    }
    return String.join(File.pathSeparator, copies);
  }

  private static void copyTree(Path source, Path target) throws IOException {
    try (var paths = Files.walk(source)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, target.resolve(source.relativize(path).toString()));
      }
    }
  }
}
