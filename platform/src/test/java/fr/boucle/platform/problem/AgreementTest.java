package fr.boucle.platform.problem;

import static fr.boucle.platform.problem.Verdict.FAILS;
import static fr.boucle.platform.problem.Verdict.HOLDS;
import static fr.boucle.platform.problem.Verdict.UNSURE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.problem.Agreement.Pair;
import fr.boucle.platform.problem.Agreement.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

  /** The usual worked example: 50 items, 35 agreed, expected .5, kappa .4. */
  @Test
  void findsAKappaOfFourTenthsFairAndAHundredthMoreModerate() {
    assertThat(agreement(20, 5, 10, 15).inWords()).isEqualTo(Words.FAIR);
    assertThat(agreement(21, 5, 10, 15).inWords()).isEqualTo(Words.MODERATE);
  }

  @Test
  void saysTheShareOfAgreement() {
    Agreement agreement = agreement(20, 5, 10, 15);
    assertThat(agreement.read()).isEqualTo(50);
    assertThat(agreement.agreed()).isEqualTo(35);
    assertThat(agreement.agreedPercent()).isEqualTo(70);
  }

  /** Two published tables with the same share of agreement, .60, and kappas .13 and .26. */
  @Test
  void distinguishesTheSameShareOfAgreementByWhatChanceBrings() {
    assertThat(agreement(45, 15, 25, 15).inWords()).isEqualTo(Words.SLIGHT);
    assertThat(agreement(25, 35, 5, 35).inWords()).isEqualTo(Words.FAIR);
  }

  @Test
  void findsPerfectAgreementWhereBothSayTheSameOfDifferentThings() {
    assertThat(agreement(10, 0, 0, 15).inWords()).isEqualTo(Words.ALMOST_PERFECT);
  }

  @Test
  void findsNothingBetterThanChanceWhereReadersContradictEachOther() {
    assertThat(agreement(1, 15, 15, 1).inWords()).isEqualTo(Words.POOR);
  }

  @Test
  void hasNoKappaWhenBothAlwaysSayTheSame() {
    assertThat(agreement(30, 0, 0, 0).inWords()).isEqualTo(Words.UNDEFINED);
  }

  @Test
  void concludesNothingFromFewerThanTwentyReadings() {
    assertThat(agreement(9, 0, 0, 10).inWords()).isEqualTo(Words.TOO_FEW);
    assertThat(agreement(10, 0, 0, 10).inWords()).isEqualTo(Words.ALMOST_PERFECT);
    assertThat(new Agreement(List.of()).inWords()).isEqualTo(Words.TOO_FEW);
    assertThat(new Agreement(List.of()).agreedPercent()).isZero();
  }

  @Test
  void countsDoubtAsAnOpinionOfItsOwn() {
    Agreement agreement =
        new Agreement(
            List.of(
                new Pair(HOLDS, HOLDS, 10),
                new Pair(UNSURE, UNSURE, 5),
                new Pair(HOLDS, UNSURE, 5)));
    assertThat(agreement.agreed()).isEqualTo(15);
    assertThat(agreement.inWords()).isEqualTo(Words.MODERATE);
  }

  private static Agreement agreement(long bothHold, long first, long second, long bothFail) {
    return new Agreement(
        List.of(
            new Pair(HOLDS, HOLDS, bothHold),
            new Pair(HOLDS, FAILS, first),
            new Pair(FAILS, HOLDS, second),
            new Pair(FAILS, FAILS, bothFail)));
  }
}
