package fr.boucle.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, in processes of its own, on an embedded database. */
final class BoucleIT {
  @TempDir private Path data;

  @Test
  void answersRefusesASecondStartAndStopsItsDatabaseWhenTold() throws Exception {
    var program = start();
    try (var lines = reader(program);
        var browser = HttpClient.newHttpClient()) {
      var said = lines.lines().takeWhile(line -> !line.startsWith("Pour arrêter")).toList();
      assertThat(said).anyMatch(line -> line.contains("/premier-acces/"));
      var ready = said.stream().filter(line -> line.startsWith("Boucle est prête : ")).findFirst();
      var home = URI.create(ready.orElseThrow().replaceFirst(".* : ", "") + "/");
      var page = browser.send(HttpRequest.newBuilder(home).build(), BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);

      var second = start();
      try (var refusal = reader(second)) {
        assertThat(refusal.lines().toList())
            .singleElement()
            .asString()
            .contains("tourne déjà", "processus " + program.pid(), "localhost:" + home.getPort());
      }
      assertThat(second.waitFor()).isEqualTo(10);

      var postmaster = data.resolve("postgres/cluster/postmaster.pid");
      assertThat(postmaster).exists();
      program.toHandle().destroy();
      assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(postmaster).doesNotExist();
      assertThat(data.resolve("address")).doesNotExist();
    } finally {
      program.toHandle().destroyForcibly();
    }
  }

  private Process start() throws IOException {
    Files.createDirectories(data);
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m", "-Dstdout.encoding=UTF-8"));
    line.addAll(List.of("-Dstderr.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Boucle.class.getName()));
    line.addAll(List.of("--port", "0", "--data", data.toString()));
    return new ProcessBuilder(line).redirectErrorStream(true).start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
