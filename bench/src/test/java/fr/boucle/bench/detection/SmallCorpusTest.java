package fr.boucle.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.bench.detection.SmallCorpus.Score;
import fr.boucle.embedding.FrenchModel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallCorpusTest {
  private final Embedder model = new Remembered(FrenchModel.load());

  @Test
  void tellsTheProblemsOfFiftyTextsApart() throws IOException {
    Score score = score(SmallCorpus.read("village"));
    assertThat(score.themes()).isBetween(4, 6);
    assertThat(score.bestF1()).isGreaterThan(0.85);
    assertThat(score.listed()).isLessThanOrEqualTo(2);
  }

  @Test
  void givesASoberHonestListForAnyFewTexts() throws IOException {
    List<SmallCorpus> all = SmallCorpus.all();
    assertThat(all).hasSize(12);
    for (SmallCorpus corpus : all) {
      Score score = score(corpus);
      assertThat(score.themes()).as(corpus.name()).isBetween(2, score.problems() + 1);
      assertThat(score.bestF1()).as(corpus.name()).isGreaterThan(0.7);
      assertThat(score.purity()).as(corpus.name()).isGreaterThan(0.7);
      assertThat(score.listed()).as(corpus.name()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void leavesTheFiveLoneVoicesOfTwentyTextsIsolated() throws IOException {
    Score score = score(SmallCorpus.read("village").first(20));
    assertThat(score.alone()).isEqualTo(5);
    assertThat(score.listed()).isZero();
  }

  private Score score(SmallCorpus corpus) {
    return corpus.score(model, Parameters.standard());
  }
}
