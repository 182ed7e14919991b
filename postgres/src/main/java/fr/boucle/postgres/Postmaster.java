package fr.boucle.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The main process of a running server, as its {@code postmaster.pid} tells it.
 *
 * @param pid process number
 * @param port TCP port on the loopback address
 */
record Postmaster(long pid, int port) {
  private static final int PORT_LINE = 3;
  private static final Duration STEP = Duration.ofMillis(50);

  /** Reads the file of a cluster; empty unless the process it names is alive and serves it. */
  static Optional<Postmaster> find(Path cluster) throws IOException {
    var file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file);
    if (lines.size() <= PORT_LINE || !lines.get(PORT_LINE).matches("\\d+")) {
      return Optional.empty();
    }
    var told = new Postmaster(Long.parseLong(lines.getFirst()), Integer.parseInt(lines.get(3)));
    return told.serves(cluster) ? Optional.of(told) : Optional.empty();
  }

  boolean serves(Path cluster) throws IOException {
    return serves(Path.of("/proc", String.valueOf(pid)), cluster.toRealPath());
  }

  /**
   * Waits until no process works in the cluster any more, then removes a {@code postmaster.pid}
   * left by a dead one. Removing it while a back end of the dead server still writes would corrupt
   * the data; leaving it would stop the start when the number has been given to another program.
   *
   * @return false when a process is still at work after {@code patience}
   */
  static boolean clearDead(Path cluster, Duration patience) throws IOException {
    if (!await(patience, () -> processes(cluster).isEmpty())) {
      return false;
    }
    Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    return true;
  }

  /** Lists the processes that work in a cluster: each of the server's has it as its folder. */
  static List<Long> processes(Path cluster) {
    try (var processes = Files.list(Path.of("/proc"))) {
      var real = cluster.toRealPath();
      return processes
          .filter(process -> process.getFileName().toString().matches("\\d+"))
          .filter(process -> serves(process, real))
          .map(process -> Long.valueOf(process.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A zombie has no folder any more, so a killed server nobody buried counts as dead. */
  private static boolean serves(Path process, Path realCluster) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(realCluster);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  static boolean await(Duration patience, BooleanSupplier condition) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      try {
        Thread.sleep(STEP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
