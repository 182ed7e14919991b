package fr.boucle.platform.problem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {
  private static final String CLAUSE = "le bus passe trop tard";
  private static final String SENTENCE = "Nous voudrions un jardin, " + CLAUSE + ".";
  private static final String REST = " Nous habitons loin de tout.".repeat(6);

  @Test
  void quotesAShortContributionWhole() {
    assertThat(Quote.of(" Bonjour. " + SENTENCE + " Merci. ", SENTENCE, CLAUSE))
        .isEqualTo("Bonjour. " + SENTENCE + " Merci.");
  }

  @Test
  void quotesTheWholeSentenceOfALongContribution() {
    assertThat(Quote.of(SENTENCE + REST, SENTENCE, CLAUSE)).isEqualTo(SENTENCE);
  }

  @Test
  void marksWhatIsLeftOutOfASentenceThatNobodyEnded() {
    String endless = "et puis on attend ".repeat(40) + CLAUSE + " et voilà".repeat(9);
    assertThat(Quote.of(endless, endless, CLAUSE)).isEqualTo("… " + CLAUSE + " …");
  }

  @Test
  void leavesOutTheLineThatSomeDrawBeforeTheirWords() {
    assertThat(Quote.of("-------- " + SENTENCE, SENTENCE, CLAUSE)).isEqualTo(SENTENCE);
    assertThat(Quote.of("------")).isNotEmpty();
  }
}
