package fr.boucle.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one command to its end in a neutral environment. */
final class Command {
  /**
   * How a command ended.
   *
   * @param exit exit code, 0 when it succeeded
   * @param output both streams, as the command wrote them
   */
  record Result(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  private Command() {}

  static Result run(Path folder, List<String> prefix, List<String> arguments) {
    var line = new ArrayList<>(prefix);
    line.addAll(arguments);
    var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
    var environment = builder.environment();
    // A PGDATA or PGPORT of the person's own server must not reach ours.
    environment.keySet().removeIf(name -> name.startsWith("PG"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("TZ", "UTC");
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output.strip());
    } catch (IOException e) {
      return new Result(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(130, "interrupted");
    }
  }
}
