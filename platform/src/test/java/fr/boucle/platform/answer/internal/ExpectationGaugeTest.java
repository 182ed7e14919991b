package fr.boucle.platform.answer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.consultation.Gauge;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpectationGaugeTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 2027-03-02",
    "100, 100, 28, 2027-03-29",
    "100, 50, 28, 2027-04-26",
    "1, 28, 28, 2027-03-02",
    "3, 2, 1, 2027-03-03"
  })
  void endsWhenTheMissingAnswersAreGivenAtThePaceOfTheLastOnes(
      long missing, long given, long days, LocalDate end) {
    assertThat(ExpectationGauge.endAtPace(missing, given, days, TODAY)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-04-01, 2027-04-02, true",
    "2027-04-02, 2027-04-02, false",
    "2027-04-02,, false"
  })
  void slipsWhenTheEndIsExpectedAfterThePromise(
      LocalDate promised, LocalDate expected, boolean slips) {
    var gauge = new Gauge(10, 4, 1, promised, TODAY, expected, 0, 0, "/");

    assertThat(gauge.isSlipping()).isEqualTo(slips);
    assertThat(gauge.due()).isEqualTo(5);
  }
}
