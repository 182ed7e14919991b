package fr.boucle.postgres;

import fr.boucle.postgres.PostgresRefusal.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The data folder of one server and the commands of PostgreSQL applied to it. */
final class Cluster {
  static final String SUPERUSER = "postgres";
  private static final Duration CRASH_PATIENCE = Duration.ofSeconds(20);
  private static final int ATTEMPTS = 3;
  private static final int LOG_TAIL = 2_000;
  private static final long LOG_LIMIT = 10_000_000;
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=60",
          "shared_buffers=128MB",
          "timezone=UTC",
          "log_timezone=UTC",
          "log_checkpoints=off",
          // The detail of an error quotes the rows people wrote; it stays out of the log.
          "log_error_verbosity=terse",
          "log_min_error_statement=panic");

  private final Path home;
  private final ServerBinaries binaries;
  private final RunAs account;
  private final Durability durability;
  private final Path folder;

  Cluster(Path home, ServerBinaries binaries, RunAs account, Durability durability) {
    this.home = home;
    this.binaries = binaries;
    this.account = account;
    this.durability = durability;
    this.folder = home.resolve("cluster");
  }

  /** Creates the data folder unless it exists, whole or not at all. */
  void initialise(String password) throws IOException {
    account.own(binaries.folder());
    if (Files.isDirectory(folder)) {
      refuseOtherVersion();
      account.own(folder);
      return;
    }
    var partial = home.resolve("cluster.new");
    ServerBinaries.delete(partial);
    Files.createDirectory(partial);
    var passwordFile = home.resolve("cluster.password");
    Files.deleteIfExists(passwordFile);
    try {
      Passwords.createPrivate(passwordFile, password);
      account.own(partial);
      account.own(passwordFile);
      var options = new ArrayList<>(List.of(binaries.program("initdb"), "-D", partial.toString()));
      options.addAll(List.of("--username=" + SUPERUSER, "--pwfile=" + passwordFile));
      options.addAll(List.of("--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8"));
      options.addAll(List.of("--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=fr-FR"));
      if (durability != Durability.DURABLE) {
        options.add("--no-sync");
      }
      var result = Command.run(home, account.prefix(), options);
      if (!result.succeeded()) {
        throw refusal(result.output());
      }
      Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(passwordFile);
      ServerBinaries.delete(partial);
    }
  }

  private void refuseOtherVersion() throws IOException {
    var version = Files.readString(folder.resolve("PG_VERSION")).strip();
    if (!version.equals(ServerBinaries.MAJOR)) {
      throw new PostgresRefusal(Reason.OTHER_VERSION, version);
    }
  }

  /** Starts the server on a free port; another program may take the port first, so tries again. */
  Postmaster start() throws IOException {
    for (var attempt = 1; ; attempt++) {
      var port = freePort();
      var log = home.resolve("postgres.log");
      rotate(log);
      var before = Files.exists(log) ? Files.size(log) : 0;
      var result = start(port);
      if (result.succeeded()) {
        return Postmaster.find(folder).orElseThrow(() -> refusal(tail(log, before)));
      }
      var said = tail(log, before);
      if (attempt == ATTEMPTS || !said.contains("could not bind")) {
        throw refusal(said.isBlank() ? result.output() : said);
      }
    }
  }

  Command.Result start(int port) throws IOException {
    if (!Postmaster.clearDead(folder, CRASH_PATIENCE)) {
      throw new PostgresRefusal(
          Reason.FAILED, "still at work: processes " + Postmaster.processes(folder));
    }
    var settings = new ArrayList<>(SETTINGS);
    settings.addAll(durability.settings());
    settings.add("port=" + port);
    var options = settings.stream().map(s -> "-c " + s).collect(Collectors.joining(" "));
    return pgCtl("start", "-w", "-t", "300", "-l", home.resolve("postgres.log"), "-o", options);
  }

  /** Stops the server: connections are cut, commits are kept; by force after a minute. */
  void stop() throws IOException {
    if (Postmaster.find(folder).isPresent()
        && !pgCtl("stop", "-w", "-t", "60", "-m", "fast").succeeded()) {
      pgCtl("stop", "-w", "-t", "20", "-m", "immediate");
    }
  }

  Path folder() {
    return folder;
  }

  private Command.Result pgCtl(Object... arguments) {
    var line = new ArrayList<>(List.of(binaries.program("pg_ctl"), "-D", folder.toString()));
    for (var argument : arguments) {
      line.add(argument.toString());
    }
    return Command.run(folder, account.prefix(), line);
  }

  private PostgresRefusal refusal(String said) {
    var reason =
        said.contains("No space left on device")
            ? Reason.DISK_FULL
            : said.contains("Permission denied") ? Reason.NOT_WRITABLE : Reason.FAILED;
    return new PostgresRefusal(reason, reason == Reason.FAILED ? said : home.toString());
  }

  private void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(log, home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(log)) {
      Files.createFile(log);
    }
    account.own(log);
  }

  private static String tail(Path log, long from) {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(from, file.length() - LOG_TAIL));
      var bytes = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
