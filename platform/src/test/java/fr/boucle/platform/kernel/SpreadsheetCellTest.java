package fr.boucle.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+33 6",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        "＝1",
        "＋1",
        "－1",
        "＠A1",
        "  =1",
        "\u00a0=1",
        "\ufeff=1"
      })
  void putsAnApostropheBeforeAFormulaSign(String dangerous) {
    assertThat(SpreadsheetCell.neutralise(dangerous)).isEqualTo("'" + dangerous);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Le guichet est fermé", "1 + 1 = 2", "'déjà", "é=", "«=»"})
  void leavesAPlainTextAsItIs(String plain) {
    assertThat(SpreadsheetCell.neutralise(plain)).isEqualTo(plain);
  }

  @Test
  void keepsEveryCharacterAfterTheApostrophe() {
    assertThat(SpreadsheetCell.neutralise("=a\"b;c\nd")).isEqualTo("'=a\"b;c\nd");
  }
}
