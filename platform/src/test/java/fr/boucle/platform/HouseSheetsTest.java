package fr.boucle.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/**
 * Draws the rooms and their sheets into {@code docs/modules.md}, and says when that page is stale.
 */
class HouseSheetsTest {
  private static final Path PAGE = Path.of("../docs/modules.md");
  private static final ApplicationModules HOUSE = ApplicationModules.of(Boucle.class);

  @Test
  void theDrawingOfTheHouseIsTrue() throws IOException {
    String drawn = page();
    if (Boolean.getBoolean("boucle.docs.write")) {
      Files.writeString(PAGE, drawn);
    }
    assertThat(PAGE)
        .as("docs/modules.md is stale: draw it again with ./boucle docs")
        .hasContent(drawn);
  }

  private static String page() {
    return """
    # The rooms of the platform
    Drawn from the code by `./boucle docs`; a test fails when this page is stale. Arrows go down a level, or left
    inside the loop.

    ```mermaid
    flowchart RL
    %s
    ```

    | room | uses | door and vocabulary | events out | events in |
    |---|---|---|---|---|
    %s
    """
        .formatted(
            rooms().flatMap(HouseSheetsTest::arrows).collect(Collectors.joining("\n")),
            rooms().map(HouseSheetsTest::sheet).collect(Collectors.joining("\n")));
  }

  private static Stream<ApplicationModule> rooms() {
    return Rooms.WITH_SCHEMA.stream().map(name -> HOUSE.getModuleByName(name).orElseThrow());
  }

  private static Stream<String> arrows(ApplicationModule room) {
    return uses(room).stream()
        .filter(target -> !List.of("kernel", "ui", "identity").contains(target))
        .map(target -> "  " + name(room) + " --> " + target);
  }

  private static String sheet(ApplicationModule room) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            name(room),
            String.join(", ", uses(room)),
            doors(room),
            room.getPublishedEvents().stream()
                .map(event -> event.getType().getSimpleName())
                .sorted()
                .collect(Collectors.joining(", ")),
            room.getEventsListenedTo(HOUSE).stream()
                .map(event -> event.getSimpleName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ")));
  }

  private static String doors(ApplicationModule room) {
    return room.getNamedInterfaces().stream()
        .flatMap(face -> face.asJavaClasses())
        .filter(type -> type.isInterface() && !type.isAnnotation())
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .map(type -> "`" + type.getSimpleName() + "`")
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static List<String> uses(ApplicationModule room) {
    return room.getDirectDependencies(HOUSE, DependencyType.values())
        .uniqueModules()
        .map(HouseSheetsTest::name)
        .filter(target -> !target.equals(name(room)))
        .sorted(Comparator.comparingInt(HouseSheetsTest::rank))
        .toList();
  }

  private static int rank(String room) {
    return room.equals("ui") ? 0 : Rooms.WITH_SCHEMA.indexOf(room) + 1;
  }

  private static String name(ApplicationModule room) {
    return room.getIdentifier().toString();
  }
}
