package fr.boucle.platform.demo.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the fictional consultations, from {@code demo/script.properties}. */
final class Script {
  private final Properties words = new Properties();
  private final List<String> contributions;

  Script() {
    try (var script = reader("script.properties");
        var texts = reader("contributions.csv")) {
      words.load(script);
      contributions = texts.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String say(String key) {
    return Objects.requireNonNull(words.getProperty(key), () -> "the script lacks " + key);
  }

  /** A file of contributions with its heading, made of the lines [from, to[ of the whole. */
  String contributions(int from, int to) {
    return Stream.concat(
            Stream.of(contributions.getFirst()), contributions.subList(from, to).stream())
        .collect(Collectors.joining("\n"));
  }

  int size() {
    return contributions.size();
  }

  private static BufferedReader reader(String file) {
    var stream = Objects.requireNonNull(Script.class.getResourceAsStream("/demo/" + file), file);
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
