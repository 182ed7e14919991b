package fr.boucle.platform;

import fr.boucle.platform.kernel.WrongSetting;
import fr.boucle.postgres.Database;
import fr.boucle.postgres.Durability;
import fr.boucle.postgres.PostgresRefusal;
import fr.boucle.postgres.PostgresServer;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * Opens what a platform stands on, in the order in which a person can mend it: Java, the folder,
 * the database, the port; then the rooms. Every refusal is a {@link StartRefusal}.
 */
final class Startup {
  private static final Runtime.Version OLDEST_JAVA = Runtime.Version.parse("25.0.3");

  private static final List<String> FIRST_PAGES = List.of("/", "/connexion", "/ui/boucle.css");

  private final Launch launch;
  private final Map<String, String> environment;

  Startup(Launch launch, Map<String, String> environment) {
    this.launch = launch;
    this.environment = environment;
  }

  /** Serves until the program is told to stop. */
  void serve(StartSentences sentences, PrintStream out) {
    var folder = DataFolder.open(launch.data());
    var platform = start(folder);
    var address = "http://localhost:" + port(platform);
    folder.announce(address);
    out.println(sentences.get("start.ready", address));
    out.println(sentences.get("start.data", folder.path(), folder.log()));
    out.println(sentences.get("start.stop"));
  }

  /** Starts, asks for the pages everyone meets first, and stops. */
  void rehearse() {
    var folder = DataFolder.open(launch.data());
    try (var platform = start(folder);
        var browser = HttpClient.newHttpClient()) {
      for (var page : FIRST_PAGES) {
        var address = URI.create("http://localhost:" + port(platform) + page);
        browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
      }
    } catch (IOException e) {
      throw new StartRefusal(Obstacle.FAILED, e, firstLine(e.getMessage()), folder.log() + "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int port(ConfigurableApplicationContext platform) {
    return platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private ConfigurableApplicationContext start(DataFolder folder) {
    refuseUnsafeJava(Runtime.version(), ManagementFactory.getRuntimeMXBean().getInputArguments());
    var external = ExternalDatabase.find(environment);
    if (external.isPresent()) {
      ExternalDatabase.check(external.get());
      return platform(folder, external.get());
    }
    var server = server(folder);
    try {
      // After the rooms, which still write while they stop.
      SpringApplication.getShutdownHandlers().add(server::close);
      return platform(folder, server.database("boucle"));
    } catch (RuntimeException e) {
      server.close();
      throw e instanceof PostgresRefusal refusal ? folder.explain(refusal) : e;
    }
  }

  static void refuseUnsafeJava(Runtime.Version version, List<String> options) {
    if (version.compareTo(OLDEST_JAVA) < 0) {
      throw new StartRefusal(Obstacle.WRONG_JAVA, null, version.toString());
    }
    if (options.contains("-XX:+UseCompactObjectHeaders")) {
      throw new StartRefusal(Obstacle.WRONG_JAVA, null, version + " UseCompactObjectHeaders");
    }
  }

  static void refuseTakenPort(int port) {
    try (var trial = new ServerSocket()) {
      trial.setReuseAddress(true);
      trial.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("Permission denied")) {
        throw new StartRefusal(Obstacle.PORT_FORBIDDEN, e, "" + port);
      }
      throw new StartRefusal(Obstacle.PORT_TAKEN, e, "" + port, "" + (port + 1));
    }
  }

  private static PostgresServer server(DataFolder folder) {
    try {
      return PostgresServer.start(folder.database(), Durability.DURABLE);
    } catch (PostgresRefusal refusal) {
      throw folder.explain(refusal);
    }
  }

  private ConfigurableApplicationContext platform(DataFolder folder, Database database) {
    refuseTakenPort(launch.port());
    SpringApplication.getShutdownHandlers().add(folder::withdraw);
    try {
      return rooms(folder, database);
    } catch (RuntimeException e) {
      throw explain(e, folder.log());
    }
  }

  private ConfigurableApplicationContext rooms(DataFolder folder, Database database) {
    var application = new SpringApplication(Boucle.class);
    application.setBannerMode(Banner.Mode.OFF);
    return application.run(
        "--server.port=" + launch.port(),
        "--boucle.data=" + folder.path(),
        "--boucle.demo=" + launch.demo(),
        "--spring.datasource.url=" + database.url(),
        "--spring.datasource.username=" + database.user(),
        "--spring.datasource.password=" + database.password(),
        "--logging.file.name=" + folder.log(),
        "--logging.threshold.console="
            + environment.getOrDefault("LOGGING_THRESHOLD_CONSOLE", "OFF"));
  }

  private static StartRefusal explain(RuntimeException e, Path log) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof FlywayException) {
        return new StartRefusal(
            Obstacle.MIGRATION_FAILED, e, firstLine(cause.getMessage()), log.toString());
      }
      if (cause instanceof WrongSetting wrong) {
        return new StartRefusal(
            Obstacle.WRONG_SETTING, e, wrong.name(), wrong.value(), wrong.allowed());
      }
    }
    var root = NestedExceptionUtils.getMostSpecificCause(e);
    return new StartRefusal(
        Obstacle.FAILED,
        e,
        root.getClass().getSimpleName() + ", " + firstLine(root.getMessage()),
        log.toString());
  }

  private static String firstLine(@Nullable String text) {
    return String.valueOf(text).strip().lines().findFirst().orElse("");
  }
}
