package fr.boucle.platform;

import fr.boucle.postgres.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The PostgreSQL server that {@code BOUCLE_DB_URL} names, tried before anything else starts. */
final class ExternalDatabase {
  private static final int OLDEST = 18;
  private static final String SECONDS_TO_CONNECT = "5";
  private static final String WRONG_CREDENTIALS = "28";
  private static final String NO_SUCH_DATABASE = "3D000";

  private static final String STATE =
      """
      select current_setting('server_encoding') as encoding,
             current_setting('transaction_read_only')::boolean as read_only,
             exists (select 1 from pg_available_extensions where name = 'unaccent') as extension,
             has_database_privilege(current_database(), 'create')
               and (has_schema_privilege('public', 'create')
                    or exists (select 1 from pg_extension where extname = 'unaccent')) as rights
      """;

  private ExternalDatabase() {}

  /** Finds the database the environment asks for, if any. */
  static Optional<Database> find(Map<String, String> environment) {
    var url = environment.getOrDefault("BOUCLE_DB_URL", "");
    if (url.isBlank()) {
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartRefusal(Obstacle.WRONG_USAGE, null, "BOUCLE_DB_URL=" + url);
    }
    return Optional.of(
        new Database(
            url,
            environment.getOrDefault("BOUCLE_DB_USER", "boucle"),
            environment.getOrDefault("BOUCLE_DB_PASSWORD", "")));
  }

  /**
   * Connects once.
   *
   * @return the server's version
   */
  static String check(Database database) {
    var properties = new Properties();
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password());
    properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
    try (var connection = DriverManager.getConnection(database.url(), properties)) {
      var metadata = connection.getMetaData();
      var version =
          acceptVersion(metadata.getDatabaseMajorVersion(), metadata.getDatabaseProductVersion());
      acceptState(database, connection);
      return version;
    } catch (SQLException e) {
      throw refusal(database, e);
    }
  }

  static String acceptVersion(int major, String version) {
    if (major < OLDEST) {
      throw new StartRefusal(Obstacle.DATABASE_VERSION, null, version);
    }
    return version;
  }

  /** Sees beforehand what would otherwise stop the migrations, or lose letters later. */
  private static void acceptState(Database database, Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(STATE)) {
      row.next();
      var address = withoutSecrets(database);
      if (!row.getString("encoding").equals("UTF8")) {
        throw new StartRefusal(
            Obstacle.DATABASE_ENCODING, null, address, row.getString("encoding"), database.user());
      }
      if (row.getBoolean("read_only")) {
        throw new StartRefusal(Obstacle.DATABASE_READ_ONLY, null, address);
      }
      if (!row.getBoolean("extension")) {
        throw new StartRefusal(Obstacle.DATABASE_EXTENSION, null, address);
      }
      if (!row.getBoolean("rights")) {
        throw new StartRefusal(Obstacle.DATABASE_RIGHTS, null, address, database.user());
      }
    }
  }

  /** The address may carry a password in its parameters: they are not printed. */
  private static String withoutSecrets(Database database) {
    return database.url().replaceFirst("\\?.*", "");
  }

  private static StartRefusal refusal(Database database, SQLException e) {
    var state = String.valueOf(e.getSQLState());
    var address = withoutSecrets(database);
    if (state.startsWith(WRONG_CREDENTIALS)) {
      return new StartRefusal(Obstacle.DATABASE_PASSWORD, e, address, database.user());
    }
    if (state.equals(NO_SUCH_DATABASE)) {
      return new StartRefusal(Obstacle.DATABASE_MISSING, e, address, database.user());
    }
    return new StartRefusal(
        Obstacle.DATABASE_UNREACHABLE, e, address, String.valueOf(e.getMessage()));
  }
}
