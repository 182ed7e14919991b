package fr.boucle.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that starts a server and writes rows for ever, printing the number of each row the
 * server acknowledged: something to kill.
 */
final class Writer {
  private Writer() {}

  public static void main(String[] arguments) throws SQLException {
    var server = PostgresServer.start(Path.of(arguments[0]), Durability.DURABLE);
    var database = server.database("boucle");
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists acked (n bigint primary key)");
      for (var n = 1L; ; n++) {
        statement.execute("insert into acked values (" + n + ")");
        System.out.println(n);
      }
    }
  }

  /** Starts the program in a process of its own. */
  static Process start(Path folder, List<String> prefix, String classPath) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var line = new ArrayList<>(prefix);
    line.addAll(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath));
    line.addAll(List.of(Writer.class.getName(), folder.toString()));
    return new ProcessBuilder(line)
        .directory(folder.resolveSibling("").toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
