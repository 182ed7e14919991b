package fr.boucle.platform;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/**
 * What was asked on the command line.
 *
 * @param purpose what the program is to do
 * @param port TCP port of the pages, 0 for any free one
 * @param data absolute folder of everything the platform writes
 * @param demo whether the fictional consultation is loaded
 */
record Launch(Purpose purpose, int port, Path data, boolean demo) {
  /** Why the program runs. */
  enum Purpose {
    /** Serves pages until it is stopped. */
    SERVE,
    /** Starts, asks itself for the first page, stops: the JVM learns for the next starts. */
    REHEARSE,
    /** Says whether the external database can be used, and stops. */
    CHECK_DATABASE
  }

  private static final int DEFAULT_PORT = 8080;
  private static final int LAST_PORT = 65_535;

  static Launch parse(List<String> arguments, Map<String, String> environment) {
    var purpose = Purpose.SERVE;
    var port = DEFAULT_PORT;
    var data = environment.getOrDefault("BOUCLE_DATA", "data");
    var demo = false;
    var words = new ArrayDeque<>(arguments);
    while (!words.isEmpty()) {
      var word = words.pop();
      switch (word) {
        case "--port" -> port = port(value(word, words));
        case "--data" -> data = value(word, words);
        case "--demo" -> demo = true;
        case "--rehearse" -> purpose = Purpose.REHEARSE;
        case "--check-database" -> purpose = Purpose.CHECK_DATABASE;
        default -> throw new StartRefusal(Obstacle.WRONG_USAGE, null, word);
      }
    }
    return new Launch(purpose, port, Path.of(data).toAbsolutePath().normalize(), demo);
  }

  private static String value(String option, ArrayDeque<String> words) {
    if (words.isEmpty() || words.getFirst().isBlank()) {
      throw new StartRefusal(Obstacle.WRONG_USAGE, null, option);
    }
    return words.pop();
  }

  private static int port(String word) {
    if (!word.matches("\\d{1,5}") || Integer.parseInt(word) > LAST_PORT) {
      throw new StartRefusal(Obstacle.WRONG_USAGE, null, "--port " + word);
    }
    return Integer.parseInt(word);
  }
}
