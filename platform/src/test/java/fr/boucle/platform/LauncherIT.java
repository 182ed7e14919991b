package fr.boucle.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher script, on machines that lack what it needs. */
final class LauncherIT {
  private static final Path SCRIPT = Path.of("..", "boucle").toAbsolutePath().normalize();
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "dirname",
          "readlink",
          "sed",
          "awk",
          "sort",
          "tr",
          "find",
          "head",
          "cat",
          "du",
          "id",
          "uname",
          "df",
          "mkdir",
          "rm",
          "mv");

  @TempDir private Path machine;

  /** What the script said, both streams together, and its exit code. */
  private record Answer(int exit, String said) {}

  @Test
  void saysInTwoLanguagesThatThereIsNoJdk() throws Exception {
    var answer = boucle(Map.of(), "start");

    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.said())
        .contains("Boucle a besoin d'un JDK 25.0.3 ou plus récent")
        .contains("Boucle needs a JDK 25.0.3 or newer");
    assertThat(answer.said().lines()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "17.0.15, true, false",
    "25.0.2, true, false",
    "25, true, false",
    "25.0.3, false, false",
    "25.0.3, true, true",
    "25.1, true, true",
    "26.0.1, true, true"
  })
  void takesAJdkByItsVersionAndItsCompiler(String version, boolean compiler, boolean taken)
      throws Exception {
    jdk("jvm/one", version, compiler);

    assertThat(boucle(Map.of(), "doctor").said().contains("Java : " + version + ", "))
        .isEqualTo(taken);
  }

  @Test
  void prefersTheFolderThatIsNamedThenTheOldestThatWillDo() throws Exception {
    jdk("jvm/b", "26", true);
    jdk("jvm/c", "25.0.3", true);
    jdk("jvm/a", "17.0.15", true);
    var named = jdk("named", "25.0.4", true);

    assertThat(boucle(Map.of(), "doctor").said()).contains("Java : 25.0.3, ");
    assertThat(boucle(Map.of("JAVA_HOME", machine.resolve("jvm/a") + ""), "doctor").said())
        .contains("Java : 25.0.3, ");
    assertThat(boucle(Map.of("BOUCLE_JAVA_HOME", named + ""), "doctor").said())
        .contains("Java : 25.0.4, ");
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    jdk("jvm/one", "25.0.3", true);

    var answer = boucle(Map.of(), "test", "--fast");

    assertThat(answer.exit()).isEqualTo(4);
    assertThat(answer.said()).startsWith("Maven est introuvable");
  }

  @Test
  void saysWhichBrowserToInstall() throws Exception {
    jdk("jvm/one", "25.0.3", true);
    program("bin/mvn", "exit 0");

    var answer = boucle(Map.of("BOUCLE_CHROMIUM", "/nowhere/chromium"), "test");

    assertThat(answer.exit()).isEqualTo(6);
    assertThat(answer.said()).contains("sudo apt install chromium", "./boucle test --fast");
  }

  @Test
  void saysThatAFastTestLeftTheBrowserOut() throws Exception {
    jdk("jvm/one", "25.0.3", true);
    program("bin/mvn", "echo \"mvn $*\"");

    var answer = boucle(Map.of(), "test", "--fast");

    assertThat(answer.exit()).isZero();
    assertThat(answer.said())
        .contains("spotless:check verify -Dboucle.excludedGroups=browser")
        .contains("laissés de côté");
  }

  @Test
  void failsWhenTheTestsFail() throws Exception {
    jdk("jvm/one", "25.0.3", true);
    program("bin/mvn", "exit 1");

    assertThat(boucle(Map.of(), "test", "--fast").exit()).isEqualTo(1);
  }

  @Test
  void seesThatThePortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0)) {
      var port = taken.getLocalPort();
      var answer = boucle(Map.of(), "doctor", "--port", "" + port);

      assertThat(answer.exit()).isEqualTo(1);
      assertThat(answer.said()).contains("port : " + port + " est déjà pris");
    }
  }

  @Test
  void refusesAnUnknownCommandAndPointsToTheHelp() throws Exception {
    var answer = boucle(Map.of(), "strat");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.said()).contains("./boucle strat", "./boucle help");
  }

  @Test
  void helpsWithAnExampleOfEveryCommand() throws Exception {
    var said = boucle(Map.of(), "help").said();

    for (var command :
        List.of(
            "start", "test", "format", "docs", "doctor", "help", "detect", "count", "rules",
            "verify")) {
      assertThat(said).containsPattern("(Exemple : |  )\\./boucle " + command);
    }
  }

  @Test
  void givesTheMemoryThatTheFileOfContributionsNeeds() throws Exception {
    jdk("jvm/one", "25.0.3", true);
    program("jvm/one/bin/java", "echo \"$*\"");
    program("bin/mvn", "exit 0");
    // A place of its own to build in.
    var script = machine.resolve("copy/boucle");
    Files.createDirectories(script.resolveSibling(""));
    Files.copy(SCRIPT, script);
    Files.write(machine.resolve("texts.csv"), filled(4 << 20, "id,texte"));
    Files.write(machine.resolve("texts.xlsx"), filled(4 << 20, "PK"));
    Files.write(machine.resolve("other.csv"), filled(100, "other"));
    Files.createSymbolicLink(machine.resolve("link.csv"), machine.resolve("texts.csv"));

    for (var words :
        List.of(
            List.of("texts.csv", "--text", "texte", "--times", "other.csv"),
            List.of("--text=texte", "--times", "other.csv", "-h", "texts.csv"),
            List.of("link.csv", "--text", "other.csv"))) {
      assertThat(heap(script, words)).as("%s", words).isBetween(1_050, 1_060);
    }
    assertThat(heap(script, List.of("--text", "texte", "texts.xlsx"))).isBetween(1_200, 1_220);
    assertThat(heap(script, List.of("nowhere.csv", "--text", "texts.csv"))).isEqualTo(1_000);
  }

  private int heap(Path script, List<String> words) throws Exception {
    var line = new ArrayList<>(List.of("detect"));
    line.addAll(words);
    var answer = run(script, Map.of(), line);
    assertThat(answer.said()).endsWith(String.join(" ", line) + "\n");
    var heap = Pattern.compile("-Xmx(\\d+)m ").matcher(answer.said());
    assertThat(heap.find()).as(answer.said()).isTrue();
    return Integer.parseInt(heap.group(1));
  }

  private static byte[] filled(int size, String start) {
    var text = new StringBuilder(start);
    while (text.length() < size) {
      text.append(text.length()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Path jdk(String name, String version, boolean compiler) throws IOException {
    var home = machine.resolve(name);
    program(name + "/bin/java", "exit 0");
    if (compiler) {
      program(name + "/bin/javac", "exit 0");
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private void program(String name, String text) throws IOException {
    var file = machine.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Runs the script with a search path of its own, that holds neither Java nor Maven. */
  private Answer boucle(Map<String, String> environment, String... words) throws Exception {
    return run(SCRIPT, environment, List.of(words));
  }

  private Answer run(Path script, Map<String, String> environment, List<String> words)
      throws Exception {
    var bin = Files.createDirectories(machine.resolve("bin"));
    for (var tool : TOOLS) {
      var link = bin.resolve(tool);
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, Path.of("/usr/bin", tool));
      }
    }
    var line = new ArrayList<>(List.of("/bin/sh", script.toString()));
    line.addAll(words);
    var builder = new ProcessBuilder(line).directory(machine.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("BOUCLE_JVM_FOLDERS", machine.resolve("jvm").toString());
    builder.environment().putAll(environment);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), said);
  }
}
