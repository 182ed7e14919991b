package fr.boucle.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words people read: two languages, the same keys, none missing. */
class MessagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("ui\\.text\\(\"([\\w.-]+)\"[,)]");

  @Test
  void bothLanguagesHoldTheSameKeys() {
    for (Path french : bundles()) {
      Path english =
          french.resolveSibling(
              french.getFileName().toString().replace(".properties", "_en.properties"));
      assertThat(keys(english)).as(english.toString()).isEqualTo(keys(french));
    }
  }

  @Test
  void everyKeyBeginsWithTheNameOfItsRoom() {
    for (Path bundle : bundles()) {
      String room = bundle.getFileName().toString().replace(".properties", "");
      assertThat(keys(bundle)).as(bundle.toString()).allMatch(key -> key.startsWith(room + "."));
    }
  }

  @Test
  void everyKeyOfATemplateExists() throws IOException {
    Set<String> known = new TreeSet<>();
    bundles().forEach(bundle -> known.addAll(keys(bundle)));
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      for (Path template : templates.filter(file -> file.toString().endsWith(".jte")).toList()) {
        List<String> used =
            KEY_IN_TEMPLATE
                .matcher(Files.readString(template))
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(known).as(template.toString()).containsAll(used);
      }
    }
  }

  @Test
  void everyMessageCanBeWrittenAndKeepsItsApostrophes() {
    for (Path bundle : bundles()) {
      load(bundle)
          .forEach((key, value) -> {
            assertThat((String) value).as(bundle + " " + key).doesNotContain("'");
            new MessageFormat((String) value);
          });
    }
  }

  private static List<Path> bundles() {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .filter(file -> !file.getFileName().toString().contains("_"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> keys(Path bundle) {
    return new TreeSet<>(load(bundle).stringPropertyNames());
  }

  private static Properties load(Path bundle) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
