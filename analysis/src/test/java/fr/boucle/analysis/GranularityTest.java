package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GranularityTest {
  @Test
  void isTheNumberOfSubjectsInACorpusOfUsualSize() {
    assertThat(Granularity.resolution(1, 500, 500)).isEqualTo(1);
    assertThat(Granularity.resolution(3, 500, 1_400)).isEqualTo(3);
  }

  @Test
  void risesBeyondAThousandContributions() {
    assertThat(Granularity.resolution(2, 10_000, 20_000)).isCloseTo(4, within(1e-12));
  }

  @Test
  void risesUnderAHundredStatementsToThatOfTwenty() {
    assertThat(Granularity.resolution(1, 50, 50)).isCloseTo(1 + Math.log10(2), within(1e-12));
    assertThat(Granularity.resolution(1, 20, 20)).isCloseTo(1 + Math.log10(5), within(1e-12));
    assertThat(Granularity.resolution(1, 3, 3)).isCloseTo(1 + Math.log10(5), within(1e-12));
  }

  @Test
  void cutsAFewStatementsRepeatedByManyNoFinerThanTheirSubjects() {
    assertThat(Granularity.resolution(2, 24, 8)).isEqualTo(2);
  }
}
