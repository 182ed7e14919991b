package fr.boucle.voting;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reference data kept outside the project; tests that need it are skipped visibly without it. */
public final class SharedData {
  private static final Path VOTING = Path.of("../../shared/data/voting");

  private SharedData() {}

  public static Path voting(String name) {
    Path path = VOTING.resolve(name);
    assumeTrue(Files.exists(path), () -> "skipped: no reference data at " + path.toAbsolutePath());
    return path;
  }

  public static List<Path> list(String folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(voting(folder))) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
