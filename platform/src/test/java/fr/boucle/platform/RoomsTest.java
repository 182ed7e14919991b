package fr.boucle.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import fr.boucle.badhouse.BadHouse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import org.springframework.modulith.core.Violations;

/** The rooms, their closed doors and the direction of the arrows between them. */
class RoomsTest {
  private static final ApplicationModules HOUSE = ApplicationModules.of(Boucle.class);

  private static final List<String> LOOP =
      List.of("consultation", "contribution", "problem", "solution", "evaluation", "answer");
  private static final List<String> TOOLS =
      List.of("vote", "commitment", "notification", "journal");
  private static final List<String> BASE = List.of("identity", "territory");
  private static final List<String> GROUND = List.of("kernel", "ui");
  private static final List<String> NEIGHBOURS = List.of("demo");

  @Test
  void everyRoomKeepsItsDoorsClosed() {
    HOUSE.verify();
  }

  @Test
  void seesARoomThatEntersAnotherByTheWindow() {
    assertThatThrownBy(
            () -> ApplicationModules.of(BadHouse.class, (ImportOption) everything -> true).verify())
        .isInstanceOf(Violations.class)
        .hasMessageContaining("burglar");
  }

  @Test
  void everyRoomHasAPlaceInTheHouse() {
    assertThat(HOUSE.stream().map(room -> room.getIdentifier().toString()))
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.Stream.of(GROUND, BASE, TOOLS, LOOP, NEIGHBOURS)
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void everyArrowGoesDownALevelOrLeftInTheLoop() {
    assertThat(wrongArrows(arrows())).isEmpty();
  }

  @Test
  void seesAnArrowThatGoesUpOrRight() {
    assertThat(
            wrongArrows(
                Map.of(
                    "vote", List.of("problem"),
                    "problem", List.of("answer", "vote"),
                    "journal", List.of("vote"))))
        .containsExactlyInAnyOrder("vote -> problem", "problem -> answer", "journal -> vote");
  }

  private static Map<String, List<String>> arrows() {
    return HOUSE.stream()
        .collect(
            Collectors.toMap(
                room -> room.getIdentifier().toString(), room -> dependenciesOf(room)));
  }

  private static List<String> dependenciesOf(ApplicationModule room) {
    return room.getDirectDependencies(HOUSE, DependencyType.values())
        .uniqueModules()
        .map(target -> target.getIdentifier().toString())
        .filter(target -> !target.equals(room.getIdentifier().toString()))
        .toList();
  }

  private static List<String> wrongArrows(Map<String, List<String>> arrows) {
    return arrows.entrySet().stream()
        .flatMap(from ->
            from.getValue().stream()
                .filter(to -> !allowed(from.getKey(), to))
                .map(to -> from.getKey() + " -> " + to))
        .toList();
  }

  private static boolean allowed(String from, String to) {
    if (LOOP.contains(from) && LOOP.contains(to)) {
      return LOOP.indexOf(to) < LOOP.indexOf(from);
    }
    if (GROUND.contains(from) || BASE.contains(from)) {
      return level(to) < level(from)
          || (from.equals("ui") && to.equals("kernel"))
          || isBase(from, to);
    }
    return level(to) < level(from);
  }

  private static boolean isBase(String from, String to) {
    return from.equals("territory") && to.equals("identity");
  }

  private static int level(String room) {
    List<List<String>> levels = List.of(GROUND, BASE, TOOLS, LOOP, NEIGHBOURS);
    for (int level = 0; level < levels.size(); level++) {
      if (levels.get(level).contains(room)) {
        return level;
      }
    }
    throw new IllegalArgumentException("room (%s) has no level in the house".formatted(room));
  }
}
