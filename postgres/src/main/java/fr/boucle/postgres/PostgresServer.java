package fr.boucle.postgres;

import fr.boucle.postgres.PostgresRefusal.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/**
 * One PostgreSQL server living in one folder (« la base de données embarquée »).
 *
 * <p>The folder holds the unpacked programs, the data ({@code cluster}), the passwords, the
 * server's log and the lock that keeps a second process out. A server left alone by a killed
 * process is adopted; a server that dies is started again on the same port. Thread-safe.
 */
public final class PostgresServer implements AutoCloseable {
  private static final String APPLICATION = "boucle";
  private static final long ROOM_BYTES = 300_000_000;
  private static final Duration ADOPTION_PATIENCE = Duration.ofSeconds(60);

  private final Cluster cluster;
  private final Passwords passwords;
  private final FolderLock lock;
  private final Postmaster first;
  private final boolean adopted;
  private final Guardian guardian;

  private PostgresServer(
      Cluster cluster, Passwords passwords, FolderLock lock, Postmaster first, boolean adopted) {
    this.cluster = cluster;
    this.passwords = passwords;
    this.lock = lock;
    this.first = first;
    this.adopted = adopted;
    this.guardian = new Guardian(cluster, first);
  }

  /**
   * Starts the server of a folder, creating the folder and the data at the first call.
   *
   * @param folder where everything lives, created when absent
   * @param durability what a commit promises
   * @throws PostgresRefusal when it cannot be started, with the reason
   */
  public static PostgresServer start(Path folder, Durability durability) {
    var home = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(home);
      return start(home, durability, RunAs.find(home));
    } catch (IOException e) {
      throw refusal(home, e);
    }
  }

  static PostgresServer start(Path home, Durability durability, RunAs account) throws IOException {
    var lock = FolderLock.take(home.resolve("lock"));
    try {
      refuseFullDisk(home);
      var binaries = ServerBinaries.unpack(home);
      var passwords = Passwords.readOrDraw(home.resolve("password"));
      var cluster = new Cluster(home, binaries, account, durability);
      cluster.initialise(passwords.superuser());
      var orphan = Postmaster.find(cluster.folder());
      if (orphan.isPresent() && answers(orphan.get(), passwords)) {
        return new PostgresServer(cluster, passwords, lock, orphan.get(), true);
      }
      cluster.stop();
      return new PostgresServer(cluster, passwords, lock, cluster.start(), false);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Makes a database, owned by the application's role, exist; returns where it answers. */
  public Database database(String name) {
    try (var connection = connect(superuser("postgres"));
        var statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + APPLICATION + "'")) {
        statement.execute("create role " + APPLICATION + " login");
      }
      statement.execute(
          "alter role " + APPLICATION + " password '" + passwords.application() + "'");
      if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
        statement.execute("create database \"" + name + "\" owner " + APPLICATION);
      }
      return new Database(url(name), APPLICATION, passwords.application());
    } catch (SQLException e) {
      throw new PostgresRefusal(Reason.FAILED, String.valueOf(e.getMessage()), e);
    }
  }

  /** Returns the entry of the server's own administrator: for backups and tests. */
  public Database superuser(String database) {
    return new Database(url(database), Cluster.SUPERUSER, passwords.superuser());
  }

  /** Says whether the server was already running when {@link #start} was called. */
  public boolean adopted() {
    return adopted;
  }

  /** Returns the process number of the running server, which changes when it is started again. */
  public long pid() {
    return guardian.postmaster().pid();
  }

  /** Stops the server and leaves the folder to others. */
  @Override
  public void close() {
    try (lock) {
      guardian.close();
      cluster.stop();
    } catch (IOException e) {
      throw new PostgresRefusal(Reason.FAILED, String.valueOf(e.getMessage()), e);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + first.port() + "/" + database;
  }

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static boolean answers(Postmaster orphan, Passwords passwords) {
    var url = "jdbc:postgresql://127.0.0.1:" + orphan.port() + "/postgres";
    return Postmaster.await(
        ADOPTION_PATIENCE,
        () -> {
          try (var connection =
              connect(new Database(url, Cluster.SUPERUSER, passwords.superuser()))) {
            return connection.isValid(5);
          } catch (SQLException e) {
            return false;
          }
        });
  }

  private static void refuseFullDisk(Path home) throws IOException {
    if (Files.getFileStore(home).getUsableSpace() < ROOM_BYTES) {
      throw new PostgresRefusal(Reason.DISK_FULL, home.toString());
    }
  }

  private static PostgresRefusal refusal(Path home, IOException e) {
    var said = String.valueOf(e.getMessage());
    if (said.contains("No space left on device")) {
      return new PostgresRefusal(Reason.DISK_FULL, home.toString(), e);
    }
    if (e instanceof AccessDeniedException
        || said.toLowerCase(Locale.ROOT).contains("read-only file system")
        || said.contains("Permission denied")) {
      return new PostgresRefusal(Reason.NOT_WRITABLE, home.toString(), e);
    }
    return new PostgresRefusal(Reason.FAILED, e.getClass().getSimpleName() + ": " + said, e);
  }
}
