package fr.boucle.platform;

import fr.boucle.postgres.Database;
import fr.boucle.postgres.Durability;
import fr.boucle.postgres.PostgresRefusal;
import fr.boucle.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;

/**
 * The PostgreSQL server of one test run, shared by all its classes, under {@code target}. It does
 * not force its writes to the disk: a test may lose its rows in a power cut.
 */
public final class EmbeddedPostgres {
  private static final PostgresServer SERVER = startInAFreeFolder();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final AtomicBoolean USED_BY_A_PLATFORM = new AtomicBoolean();

  private EmbeddedPostgres() {}

  /** Returns a new database without any table. */
  public static Database empty() {
    return SERVER.database("test_" + NUMBER.incrementAndGet());
  }

  /** Returns a new database with the tables of every room and no row but theirs. */
  public static Database migrated() {
    return copyOf(Model.NAME, "test_" + NUMBER.incrementAndGet());
  }

  /** Returns a new empty database for a platform, and stops the server only after it. */
  static Database forAPlatform() {
    if (!USED_BY_A_PLATFORM.getAndSet(true)) {
      SpringApplication.getShutdownHandlers().add(SERVER::close);
    }
    return empty();
  }

  /** A platform that stops still writes: cutting its database makes it wait half a minute. */
  private static void closeUnlessUsed(PostgresServer server) {
    if (!USED_BY_A_PLATFORM.get()) {
      server.close();
    }
  }

  /** Replaces a database, cutting its connections, by a copy of another. */
  static Database copyOf(String model, String name) {
    execute("drop database if exists " + name + " with (force)");
    execute("create database " + name + " template " + model + " owner boucle");
    return SERVER.database(name);
  }

  static void execute(String sql) {
    try (var connection = administrator();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }

  private static Connection administrator() throws SQLException {
    var entry = SERVER.superuser("postgres");
    return DriverManager.getConnection(entry.url(), entry.user(), entry.password());
  }

  /** Another test run of the same module may hold the first folders. */
  private static PostgresServer startInAFreeFolder() {
    for (var n = 1; ; n++) {
      try {
        var folder = Path.of("target", "postgres-test", String.valueOf(n));
        var server = PostgresServer.start(folder, Durability.LOST_ON_POWER_CUT);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeUnlessUsed(server)));
        dropLeftovers(server);
        return server;
      } catch (PostgresRefusal refusal) {
        if (refusal.reason() != PostgresRefusal.Reason.ALREADY_RUNNING) {
          throw refusal;
        }
      }
    }
  }

  private static void dropLeftovers(PostgresServer server) {
    var entry = server.superuser("postgres");
    var names = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(entry.url(), entry.user(), entry.password());
        var statement = connection.createStatement()) {
      try (var rows =
          statement.executeQuery(
              """
              select datname from pg_database
              where not datistemplate and datname <> 'postgres'
              order by datname
              """)) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      for (var name : names) {
        statement.execute("drop database \"" + name + "\" with (force)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot drop the databases of the last run", e);
    }
  }

  /** The model that {@link #migrated()} copies, migrated at the first call. */
  private static final class Model {
    static final String NAME = migrate();

    private static String migrate() {
      var model = SERVER.database("migrated");
      var common =
          Flyway.configure().dataSource(model.url(), model.user(), model.password()).load();
      new Migrations().roomByRoom().migrate(common);
      return "migrated";
    }
  }
}
