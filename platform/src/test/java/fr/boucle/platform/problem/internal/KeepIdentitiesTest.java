package fr.boucle.platform.problem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeepIdentitiesTest {

  @Test
  void keepsTheNumberOfADraftThatGrew() {
    assertThat(
            KeepIdentities.match(
                Map.of(7L, Set.of(1L, 2L, 3L)), Map.of("t1", Set.of(1L, 2L, 3L, 40L, 41L))))
        .containsExactly(Map.entry("t1", 7L));
  }

  @Test
  void givesTheNumberToTheLargerPartWhenADraftSplits() {
    assertThat(
            KeepIdentities.match(
                Map.of(7L, Set.of(1L, 2L, 3L, 4L, 5L)),
                Map.of("small", Set.of(1L, 2L), "large", Set.of(3L, 4L, 5L))))
        .containsExactly(Map.entry("large", 7L));
  }

  @Test
  void givesNoNumberToAThemeThatSharesTooLittle() {
    assertThat(
            KeepIdentities.match(
                Map.of(7L, Set.of(1L, 2L, 3L, 4L, 5L), 8L, Set.of(6L, 9L, 10L, 11L)),
                Map.of("t1", Set.of(1L, 6L, 2L, 9L, 50L, 51L))))
        .containsExactly(Map.entry("t1", 7L));
    assertThat(KeepIdentities.match(Map.of(7L, Set.of(1L)), Map.of("t1", Set.of(2L)))).isEmpty();
  }
}
