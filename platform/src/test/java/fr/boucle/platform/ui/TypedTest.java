package fr.boucle.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days and numbers as people type them. */
class TypedTest {

  @Test
  void readsADayFromADateFieldOrFromAPerson() {
    var day = LocalDate.of(2027, 12, 31);
    assertThat(Typed.day("2027-12-31")).contains(day);
    assertThat(Typed.day(" 31/12/2027 ")).contains(day);
    assertThat(Typed.day("31.12.2027")).contains(day);
  }

  @Test
  void refusesADayThatDoesNotExist() {
    assertThat(Typed.day("31/02/2027")).isEmpty();
    assertThat(Typed.day("demain")).isEmpty();
    assertThat(Typed.day("")).isEmpty();
  }

  @Test
  void readsANumberWithSpacesBetweenThousands() {
    assertThat(Typed.number("5 000", 10_000)).contains(5000);
    assertThat(Typed.number("5\u202f000", 10_000)).contains(5000);
    assertThat(Typed.number("5\u00a0000", 10_000)).contains(5000);
  }

  @Test
  void refusesANumberOutOfBounds() {
    assertThat(Typed.number("0", 10)).isEmpty();
    assertThat(Typed.number("11", 10)).isEmpty();
    assertThat(Typed.number("-1", 10)).isEmpty();
    assertThat(Typed.number("99999999999999", 10)).isEmpty();
  }

  @Test
  void readsAnAmountWithACommaOrAPoint() {
    assertThat(Typed.amount("1 250,5")).contains(new java.math.BigDecimal("1250.5"));
    assertThat(Typed.amount("-12.5")).contains(new java.math.BigDecimal("-12.5"));
    assertThat(Typed.amount("12,5 minutes")).isEmpty();
    assertThat(Typed.amount("")).isEmpty();
  }
}
