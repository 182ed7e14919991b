package fr.boucle.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.platform.Launch.Purpose;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LaunchTest {
  @Test
  void servesOnTheUsualPortWhenNothingIsSaid() {
    assertThat(Launch.parse(List.of(), Map.of()))
        .isEqualTo(new Launch(Purpose.SERVE, 8080, Path.of("data").toAbsolutePath(), false));
  }

  @Test
  void readsEveryOption() {
    assertThat(
            Launch.parse(
                List.of("--demo", "--data", "/srv/boucle", "--port", "8081"),
                Map.of("BOUCLE_DATA", "/elsewhere")))
        .isEqualTo(new Launch(Purpose.SERVE, 8081, Path.of("/srv/boucle"), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port", "--port x", "--port 65536", "--port -1", "--data", "--speed"})
  void refusesWhatItDoesNotUnderstand(String line) {
    assertThatThrownBy(() -> Launch.parse(List.of(line.split(" ", -1)), Map.of()))
        .isInstanceOfSatisfying(
            StartRefusal.class,
            refusal -> assertThat(refusal.obstacle()).isEqualTo(Obstacle.WRONG_USAGE));
  }
}
