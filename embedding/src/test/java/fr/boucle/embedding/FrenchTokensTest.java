package fr.boucle.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchTokensTest {

  @Test
  void foldsAccentsLigaturesAndTypographicApostrophes() {
    assertThat(FrenchTokens.fold("L’ŒUVRE naïve, ‘façade’ : æ"))
        .isEqualTo("l'oeuvre naive, 'facade' : ae");
  }

  @Test
  void dropsWhatHasNoPlainLetter() {
    assertThat(FrenchTokens.fold("5 € 🙂 日本 ½")).isEqualTo("5    12");
  }

  @Test
  void readsTheSameWordsWithOrWithoutAccentsAndCapitals() {
    assertThat(FrenchTokens.of("LA PRÉFECTURE EST FERMÉE"))
        .isEqualTo(FrenchTokens.of("la prefecture est fermee"))
        .containsExactly("la", "prefecture", "est", "fermee");
  }

  @Test
  void dropsWordsOfOneLetterAndKeepsOnlyTheLengthOfNumbers() {
    assertThat(FrenchTokens.of("L'eau à 3 km, 45 % de 2 026 puis 2026 et 123456 ; B12 x"))
        .containsExactly(
            "eau", "0", "km", "00", "de", "0", "000", "puis", "0000", "et", "0000", "00");
  }

  @Test
  void cutsLettersFromDigits() {
    assertThat(FrenchTokens.of("covid19ans")).containsExactly("covid", "00", "ans");
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertThat(FrenchTokens.of("")).isEmpty();
    assertThat(FrenchTokens.of(" ?! ")).isEmpty();
  }
}
