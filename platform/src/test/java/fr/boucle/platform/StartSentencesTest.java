package fr.boucle.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StartSentencesTest {
  @ParameterizedTest
  @EnumSource
  void saysEveryObstacleInBothLanguages(Obstacle obstacle) {
    for (var locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
      var sentence = StartSentences.in(locale).get(obstacle.key(), "one", "two", "three");

      assertThat(sentence).contains("one").doesNotContain("{").doesNotContain("'");
    }
    assertThat(StartSentences.in(Locale.FRENCH).get(obstacle.key()))
        .isNotEqualTo(StartSentences.in(Locale.ENGLISH).get(obstacle.key()));
  }

  @Test
  void speaksFrenchUnlessAskedOtherwise() {
    assertThat(StartSentences.in(Map.of("LANG", "en_GB.UTF-8")).locale()).isEqualTo(Locale.FRENCH);
    assertThat(StartSentences.in(Map.of("BOUCLE_LANG", "en")).locale()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void givesEachObstacleItsOwnExitCode() {
    assertThat(Arrays.stream(Obstacle.values()).map(Obstacle::exitCode)).doesNotHaveDuplicates();
  }
}
