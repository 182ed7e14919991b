package fr.boucle.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Detection;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Progress;
import fr.boucle.analysis.ProposedLabels;
import fr.boucle.embedding.endpoint.EndpointSettings;
import fr.boucle.embedding.endpoint.LabelEndpoint;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Proof that nothing leaves the machine: in a process of its own, the classes with which Java opens
 * a socket or looks up a host name are never even initialised.
 */
class OfflineTest {
  private static final List<String> NETWORK =
      List.of(
          "java/net/Socket'",
          "java/net/DatagramSocket'",
          "java/net/InetAddress'",
          "sun/nio/ch/NioSocketImpl'",
          "sun/nio/ch/SocketChannelImpl'");

  @Test
  void opensNoSocketToReadWithTheFrenchModel(@TempDir Path temporary) throws Exception {
    assertThat(networkClassesUsedBy(temporary, "french")).isEmpty();
  }

  @Test
  void opensNoSocketToReadWithAModelFolder(@TempDir Path temporary) throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("model"));
    int rows = XlmRobertaFolder.writeTokenizer(folder, 0);
    Files.write(folder.resolve("model.onnx"), TinyOnnx.model(rows, XlmRobertaFolder.PAD, false));

    assertThat(networkClassesUsedBy(temporary, folder.toString())).isEmpty();
  }

  @Test
  void opensNoSocketToNameThemesUntilAnEndpointIsGiven(@TempDir Path temporary) throws Exception {
    assertThat(networkClassesUsedBy(temporary, "detect")).isEmpty();
    assertThat(networkClassesUsedBy(temporary, "ask")).contains("sun/nio/ch/SocketChannelImpl'");
  }

  @Test
  void seesASocketWhereThereIsOne(@TempDir Path temporary) throws Exception {
    assertThat(networkClassesUsedBy(temporary, "socket")).contains("java/net/Socket'");
  }

  private static List<String> networkClassesUsedBy(Path temporary, String task)
      throws IOException, InterruptedException {
    Path log = temporary.resolve("classes.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Xlog:class+init=info:file=" + log);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Probe.class.getName());
    command.add(task);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(temporary.resolve("out.txt").toFile())
            .start();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(() -> read(temporary.resolve("out.txt"))).isZero();
    String initialised = read(log);
    assertThat(initialised).contains(Probe.class.getName().replace('.', '/'));
    return NETWORK.stream().filter(name -> initialised.contains("'" + name)).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "no file " + file;
    }
  }

  /** The process under watch. */
  static final class Probe {
    private Probe() {}

    public static void main(String[] arguments) throws IOException {
      switch (arguments[0]) {
        case "french" -> FrenchModel.load().embed("La mairie est fermée");
        case "detect" -> detect(Map.of());
        case "ask" ->
            detect(
                Map.of(
                    EndpointSettings.ADDRESS,
                    "http://127.0.0.1:1/v1",
                    EndpointSettings.MODEL,
                    "m"));
        case "socket" -> new Socket().close();
        default -> ConfiguredModel.load(Path.of(arguments[0])).embed("La mairie est fermée");
      }
    }

    private static void detect(Map<String, String> environment) {
      Corpus corpus =
          Corpus.of(
              List.of(
                  Document.of("1", "La mairie est fermée le samedi."),
                  Document.of("2", "Mairie fermée le samedi matin."),
                  Document.of("3", "La mairie reste fermée le samedi.")));
      Detected detected =
          Detection.run(corpus, FrenchModel.load(), Parameters.standard(), Progress.silent());
      EndpointSettings.from(environment)
          .ifPresent(settings -> ProposedLabels.apply(detected, new LabelEndpoint(settings, 1)));
      System.exit(0);
    }
  }
}
