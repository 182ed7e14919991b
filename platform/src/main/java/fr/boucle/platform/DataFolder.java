package fr.boucle.platform;

import fr.boucle.postgres.PostgresRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of everything the platform writes on this machine: the embedded database, the logs,
 * and the address while it runs.
 */
record DataFolder(Path path) {
  /** Creates the folder and proves that it can be written. */
  static DataFolder open(Path path) {
    try {
      Files.createDirectories(path.resolve("logs"));
      var trial = Files.createTempFile(path, "trial", "");
      Files.write(trial, new byte[8192]);
      Files.delete(trial);
      return new DataFolder(path);
    } catch (IOException e) {
      var full = String.valueOf(e.getMessage()).contains("No space left on device");
      throw new StartRefusal(full ? Obstacle.DISK_FULL : Obstacle.NOT_WRITABLE, e, path.toString());
    }
  }

  Path database() {
    return path.resolve("postgres");
  }

  Path log() {
    return path.resolve("logs").resolve("boucle.log");
  }

  void announce(String address) {
    try {
      Files.writeString(path.resolve("address"), address);
    } catch (IOException e) {
      throw new StartRefusal(Obstacle.NOT_WRITABLE, e, path.toString());
    }
  }

  void withdraw() {
    try {
      Files.deleteIfExists(path.resolve("address"));
    } catch (IOException e) {
      throw new IllegalStateException("cannot delete " + path.resolve("address"), e);
    }
  }

  /** Says in the platform's terms why the embedded database does not start. */
  StartRefusal explain(PostgresRefusal refusal) {
    return switch (refusal.reason()) {
      case ALREADY_RUNNING ->
          new StartRefusal(
              Obstacle.ALREADY_RUNNING, refusal, path.toString(), refusal.detail(), address());
      case NOT_WRITABLE -> new StartRefusal(Obstacle.NOT_WRITABLE, refusal, refusal.detail());
      case DISK_FULL -> new StartRefusal(Obstacle.DISK_FULL, refusal, path.toString());
      case OTHER_VERSION -> new StartRefusal(Obstacle.DATABASE_VERSION, refusal, refusal.detail());
      case UNSUPPORTED_MACHINE ->
          new StartRefusal(Obstacle.UNSUPPORTED_MACHINE, refusal, refusal.detail());
      case ROOT_ONLY -> new StartRefusal(Obstacle.ROOT_ONLY, refusal, path.toString());
      case FAILED -> new StartRefusal(Obstacle.FAILED, refusal, refusal.detail(), log().toString());
    };
  }

  private String address() {
    try {
      return Files.readString(path.resolve("address"));
    } catch (IOException e) {
      return "…";
    }
  }
}
