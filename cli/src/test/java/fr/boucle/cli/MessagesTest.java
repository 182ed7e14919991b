package fr.boucle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sentences of the command line, in French and in English. */
class MessagesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  @Test
  void saysTheSameThingsInBothLanguages() throws IOException {
    Properties french = bundle("messages.properties");
    Properties english = bundle("messages_en.properties");
    assertThat(english.keySet()).isEqualTo(french.keySet());
    for (Map.Entry<Object, Object> sentence : french.entrySet()) {
      String key = String.valueOf(sentence.getKey());
      assertThat(arguments(english.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(String.valueOf(sentence.getValue())));
    }
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    try (var in = Files.newBufferedReader(Path.of("src/main/resources/fr/boucle/cli", name))) {
      bundle.load(in);
    }
    return bundle;
  }
}
