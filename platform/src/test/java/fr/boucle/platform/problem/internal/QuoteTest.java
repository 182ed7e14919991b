package fr.boucle.platform.problem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {
  private static final String SENTENCE = "Le bus passe trop tard.";

  @Test
  void quotesAShortContributionWhole() {
    String text = " Bonjour. " + SENTENCE + " Merci. ";
    assertThat(Quote.of(text, SENTENCE)).isEqualTo(text.strip());
  }

  @Test
  void quotesTheSentenceOfALongContribution() {
    assertThat(Quote.of("Nous habitons loin de tout. ".repeat(6) + SENTENCE, SENTENCE))
        .isEqualTo(SENTENCE);
  }

  @Test
  void saysThatAnEndlessSentenceGoesOn() {
    assertThat(Quote.of("mot ".repeat(2_000), "mot ".repeat(2_000))).hasSize(2_000).endsWith("…");
  }
}
