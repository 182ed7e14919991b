package fr.boucle.platform.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.evaluation.Indicator;
import fr.boucle.platform.evaluation.IndicatorId;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.solution.ProposalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the drawing of an indicator puts its values. */
class MeasureChartTest {
  private static final LocalDate START = LocalDate.of(2026, 9, 1);

  @Test
  void beginsItsAxisAtZeroAndKeepsEveryValueInside() {
    MeasureChart chart = MeasureChart.of(indicator("42", measure(30, "31"), measure(50, "18.5")));
    assertThat(chart.gridLines().getFirst().value()).isEqualByComparingTo("0");
    assertThat(chart.gridLines().getLast().value()).isEqualByComparingTo("60");
    assertThat(chart.points()).hasSize(3);
    assertThat(chart.points())
        .allSatisfy(point ->
            assertThat(Double.parseDouble(point.y()))
                .isBetween((double) MeasureChart.TOP, (double) MeasureChart.BOTTOM));
  }

  @Test
  void goesBelowZeroOnlyForANegativeValue() {
    MeasureChart chart = MeasureChart.of(indicator("-4", measure(30, "3")));
    assertThat(chart.gridLines().getFirst().value()).isEqualByComparingTo("-4");
  }

  @Test
  void writesADayOnlyWhereItHasRoom() {
    MeasureChart chart = MeasureChart.of(indicator("42", measure(1, "40"), measure(90, "12")));
    assertThat(chart.points())
        .extracting(MeasureChart.Point::dated)
        .containsExactly(true, false, true);
  }

  @Test
  void drawsTheTargetAloneWhileNothingIsMeasured() {
    MeasureChart chart = MeasureChart.of(indicator(null));
    assertThat(chart.points()).isEmpty();
    assertThat(chart.path()).isEmpty();
  }

  private static Indicator.Measure measure(int day, String amount) {
    return new Indicator.Measure(START.plusDays(day), new BigDecimal(amount), "Compteur");
  }

  private static Indicator indicator(
      @org.jspecify.annotations.Nullable String baseline, Indicator.Measure... measures) {
    return new Indicator(
        new IndicatorId(1),
        new ProposalId(1),
        new ProblemId(1),
        new RoundId(1),
        "Attente",
        "Moyenne d’une semaine",
        "minutes",
        "Compteur",
        baseline == null ? null : new Indicator.Value(new BigDecimal(baseline), START),
        new Indicator.Value(BigDecimal.TEN, START.plusDays(100)),
        new AccountId(1),
        "Alix Fictive",
        null,
        List.of(measures));
  }
}
