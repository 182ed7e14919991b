package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GranularityTest {
  @Test
  void isTheNumberOfSubjectsInACorpusOfUsualSize() {
    assertThat(Granularity.resolution(1, 500)).isEqualTo(1);
    assertThat(Granularity.resolution(3, 500)).isEqualTo(3);
  }

  @Test
  void risesBeyondAThousandContributions() {
    assertThat(Granularity.resolution(2, 10_000)).isCloseTo(4, within(1e-12));
  }
}
