package fr.boucle.platform;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the browser of the system: the variable {@code BOUCLE_CHROMIUM}, else the search path. */
public final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  private Chromium() {}

  /**
   * Returns the browser's program.
   *
   * @throws IllegalStateException when there is none, saying what to install
   */
  public static Path get() {
    return find(System.getenv())
        .orElseThrow(() ->
            new IllegalStateException(
                "No Chromium found on this machine. Install the package « chromium », or set "
                    + "BOUCLE_CHROMIUM to the browser's program, or leave the browser tests "
                    + "out with ./boucle test --fast."));
  }

  static Optional<Path> find(Map<String, String> environment) {
    var chosen = environment.get("BOUCLE_CHROMIUM");
    if (chosen != null && !chosen.isBlank()) {
      return Optional.of(Path.of(chosen)).filter(Files::isExecutable);
    }
    var folders =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(environment.getOrDefault("PATH", ""))
            .toList();
    return NAMES.stream()
        .flatMap(name -> folders.stream().flatMap(folder -> Stream.of(Path.of(folder, name))))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
