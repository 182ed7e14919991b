package fr.boucle.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.boucle.embedding.FrenchModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A platform killed without warning (SIGKILL) while it imports, while it analyses and while it
 * adapts its model, and started again: the work is taken up, no row is there twice, none is lost,
 * no model is there by half. A lock held on a table that the work will need stops it in the middle,
 * however fast the machine.
 */
final class KilledPlatformIT {
  private static final int ROWS = Integer.getInteger("boucle.killed.rows", 3_000);
  private static final String WAITING_FOR_A_LOCK =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

  /** In the second thousand: the first is in the database when the lock is met. */
  private static final int FIRST_WITH_AN_ADDRESS = 1_500;

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @TempDir private Path data;
  private org.jsoup.Connection session = Jsoup.newSession();
  private String token = "";
  private String base = "";

  @Test
  void takesUpAnImportAnAnalysisAndANightAndLosesNothing() throws Exception {
    Running first = start();
    long round;
    try {
      enter(first);
      round = openRound();
      String one = upload(round);
      try (Connection _ = lock("contribution.contact")) {
        post(
            one + "/lancer",
            Map.of("header", "on", "TEXT", "1", "ID", "0", "PLACE", "2", "EMAIL", "3"));
        waitFor("select count(*) from contribution.import where last_line > 1000");
        waitFor(WAITING_FOR_A_LOCK);
        first.process().destroyForcibly().waitFor();
      }
    } finally {
      first.process().destroyForcibly().waitFor();
    }
    long before = ask("select count(*) from contribution.contribution");
    assertThat(before).as("killed in the middle").isGreaterThan(0).isLessThan(ROWS);
    assertThat(ask("select count(*) from contribution.import where state = 'RUNNING'")).isOne();

    Running second = start();
    try {
      session.cookieStore().removeAll();
      waitFor("select count(*) from contribution.import where state = 'DONE'");
      assertThat(ask("select count(*) from contribution.contribution")).isEqualTo(ROWS);
      assertThat(ask("select count(distinct source_ref) from contribution.contribution"))
          .isEqualTo(ROWS);
      assertThat(ask("select count(*) from contribution.contact"))
          .isEqualTo(ROWS / FIRST_WITH_AN_ADDRESS);
      assertThat(ask("select sum(visible) from contribution.counter")).isEqualTo(ROWS);
      signIn(second);
      try (Connection _ = lock("problem.membership")) {
        post("/analyser/tours/" + round + "/reperer", Map.of());
        waitFor("select count(*) from problem.run where step = 'WRITING'");
        waitFor(WAITING_FOR_A_LOCK);
        second.process().destroyForcibly().waitFor();
      }
    } finally {
      second.process().destroyForcibly().waitFor();
    }
    assertThat(ask("select count(*) from problem.run where state = 'DONE'")).isZero();

    Running third = start();
    try {
      waitFor("select count(*) from problem.run where state in ('DONE', 'FAILED')");
      assertThat(ask("select count(*) from problem.run where state = 'DONE'")).isOne();
      assertThat(ask("select contributions from problem.run")).isEqualTo(ROWS);
      assertThat(ask("select count(*) from problem.reading")).isEqualTo(ROWS);
      try (Connection _ = lock("problem.adaptation")) {
        tell(
            "update kernel.scheduled_tasks set execution_time = now() where task_name = 'problem-adaptation'");
        waitFor(WAITING_FOR_A_LOCK);
        third.process().destroyForcibly().waitFor();
        // The server would still do what the dead platform asked last.
        tell(
            "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'");
      }
    } finally {
      third.process().destroyForcibly().waitFor();
    }
    assertThat(ask("select count(*) from problem.adaptation")).isZero();
    String name = models().getLast();
    leaveHalfOf(name);

    Running fourth = start();
    try {
      waitFor("select count(*) from problem.adaptation");
      await().atMost(PATIENCE).until(() -> models().equals(List.of(name)));
      assertThat(ask("select count(*) from problem.adaptation")).isOne();
      FrenchModel whole = FrenchModel.load(data.resolve("models").resolve(name));
      assertThat(
              ask(
                  "select count(*) from problem.adaptation where sha256 = '"
                      + whole.identity().sha256()
                      + "'"))
          .isOne();
    } finally {
      fourth.process().destroy();
      fourth.process().waitFor();
    }
  }

  private void tell(String order) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(order);
    }
  }

  /** As a stop in the middle of writing would: one file cut, and one never finished. */
  private void leaveHalfOf(String name) throws IOException {
    Path models = data.resolve("models");
    try (var cut =
        FileChannel.open(models.resolve(name).resolve("words.i8"), StandardOpenOption.WRITE)) {
      cut.truncate(1_000);
    }
    Path unfinished = models.resolve(".unfinished/another");
    Files.createDirectories(unfinished);
    Files.writeString(unfinished.resolve("vocab.txt"), "moitié");
  }

  private List<String> models() throws IOException {
    try (Stream<Path> folders = Files.list(data.resolve("models"))) {
      return folders.map(folder -> String.valueOf(folder.getFileName())).sorted().toList();
    }
  }

  /** A platform in a process of its own. */
  private record Running(Process process, String base, String firstAccess) {}

  private Running start() throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of("-Xmx512m", "-Dstdout.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Boucle.class.getName()));
    line.addAll(List.of("--port", "0", "--data", data.toString()));
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("DB_SCHEDULER_HEARTBEAT_INTERVAL", "1s");
    builder.environment().put("BOUCLE_MODEL_ADAPTATION", "nightly");
    Process process = builder.start();
    var lines = process.inputReader(StandardCharsets.UTF_8);
    String firstAccess = "";
    for (String said = lines.readLine(); said != null; said = lines.readLine()) {
      if (said.contains("/premier-acces/")) {
        firstAccess = said.substring(said.indexOf("/premier-acces/"));
      }
      if (said.startsWith("Boucle est prête : ")) {
        return new Running(process, said.replaceFirst(".* : ", ""), firstAccess);
      }
    }
    throw new IllegalStateException("the platform stopped with code " + process.exitValue());
  }

  private void enter(Running platform) throws IOException {
    base = platform.base();
    open(platform.firstAccess());
    post(
        platform.firstAccess(),
        Map.of("name", "Ada", "email", "ada@exemple.fr", "password", "une petite phrase"));
  }

  private void signIn(Running platform) throws IOException {
    base = platform.base();
    open("/connexion");
    post("/connexion", Map.of("email", "ada@exemple.fr", "password", "une petite phrase"));
  }

  private long openRound() throws IOException {
    String territory =
        Jsoup.parse(open("/organiser/demarches/nouvelle")).select("[name=territory]").val();
    String page =
        post(
                "/organiser/demarches/nouvelle",
                Map.of("title", "Essai", "summary", "Un essai.", "territory", territory))
            .url()
            .getPath();
    long round = Long.parseLong(page.replaceAll("\\D+", ""));
    String preparation = "/organiser/tours/" + round + "/preparation";
    String respondent =
        Jsoup.parse(open(preparation)).select("[name=respondent] option[value~=\\d]").val();
    var request = request(preparation).data("act", "open");
    Map.of(
            "open", "Les horaires.",
            "decided", "Le guichet.",
            "notNegotiable", "Le nombre d’agents.",
            "decider", "La présidente",
            "funding", "20 000 euros",
            "answerBy", today().plusMonths(8).toString(),
            "respondent", respondent,
            "expectedContributions", "400",
            "weeklyAnalysisHours", "10")
        .forEach(request::data);
    for (int phase = 0; phase < 5; phase++) {
      request.data("from", today().plusDays(30L * phase).toString());
      request.data("to", today().plusDays(30L * phase + 29).toString());
    }
    assertThat(send(request).parse().select("#errors").text()).isEmpty();
    return round;
  }

  /** The day of the platform. */
  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Paris"));
  }

  private String upload(long round) throws IOException {
    String rows =
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(KilledPlatformIT::row)
            .collect(Collectors.joining("\n", "id;texte;commune;courriel\n", "\n"));
    String address = "/organiser/tours/" + round + "/importer";
    open(address);
    return send(request(address)
            .data(
                "file",
                "essai.csv",
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8))))
        .url()
        .getPath();
  }

  private static String row(int number) {
    List<String> subjects = List.of("le bus", "la mairie", "le guichet", "l’école", "la poste");
    List<String> troubles =
        List.of("ferme trop tôt", "est en retard", "ne répond pas", "est trop loin", "coûte cher");
    String email = number % FIRST_WITH_AN_ADDRESS == 0 ? "personne" + number + "@exemple.fr" : "";
    return "%d;Depuis %d jours %s %s dans mon quartier. Personne ne répond à la mairie.;Cannes;%s"
        .formatted(
            number,
            number,
            subjects.get(number % 5),
            troubles.get(number / 5 % troubles.size()),
            email);
  }

  private String open(String path) throws IOException {
    return read(session.newRequest(base + path).execute());
  }

  private Response post(String path, Map<String, String> fields) throws IOException {
    return send(request(path).data(fields));
  }

  private org.jsoup.Connection request(String path) {
    return session
        .newRequest(base + path)
        .method(org.jsoup.Connection.Method.POST)
        .timeout((int) PATIENCE.toMillis())
        .data("_csrf", token);
  }

  private Response send(org.jsoup.Connection request) throws IOException {
    Response answer = request.execute();
    read(answer);
    return answer;
  }

  private String read(Response answer) throws IOException {
    String html = answer.body();
    Stream.of(Jsoup.parse(html).select("[name=_csrf]").val())
        .filter(found -> !found.isEmpty())
        .forEach(found -> token = found);
    return html;
  }

  private void waitFor(String query) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> ask(query) > 0);
  }

  /** Asks the database, which outlives the platform. */
  private long ask(String query) {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Keeps every writer of a table waiting until the connection is closed. */
  private Connection lock(String table) throws SQLException {
    Connection connection = connect();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("lock table " + table + " in share mode");
    }
    return connection;
  }

  private Connection connect() throws SQLException {
    try {
      Path postgres = data.resolve("postgres");
      String port = Files.readAllLines(postgres.resolve("cluster/postmaster.pid")).get(3);
      String password = Files.readAllLines(postgres.resolve("password")).get(1);
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:" + port + "/boucle", "boucle", password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
