package fr.boucle.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Detection;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Progress;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.bench.detection.SmallCorpus.Score;
import fr.boucle.embedding.FrenchModel;
import java.io.IOException;
import java.util.ArrayList;
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
  void tellsTheProblemsOfTwentyTextsApart() throws IOException {
    Score score = score(SmallCorpus.read("village").first(20));
    assertThat(score.themes()).isEqualTo(5);
    assertThat(score.bestF1()).isGreaterThan(0.85);
  }

  @Test
  void givesASoberHonestListForAnyFewTexts() throws IOException {
    List<SmallCorpus> all = SmallCorpus.all();
    assertThat(all).hasSize(18);
    for (SmallCorpus corpus : all) {
      Score score = score(corpus);
      assertThat(score.themes()).as(corpus.name()).isBetween(2, score.problems() + 1);
      assertThat(score.bestF1()).as(corpus.name()).isGreaterThan(0.6);
      assertThat(score.purity()).as(corpus.name()).isGreaterThan(0.5);
      assertThat(score.listed()).as(corpus.name()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void leavesTheFiveLoneVoicesOfTwentyTextsIsolated() throws IOException {
    Score score = score(SmallCorpus.read("village").first(20));
    assertThat(score.alone()).isEqualTo(5);
    assertThat(score.listed()).isZero();
  }

  @Test
  void findsTheProblemThatEveryoneTells() {
    List<String> said =
        List.of(
            "Le bus du soir est supprimé.",
            "Plus de bus le soir dans notre village.",
            "On attend le bus du soir pour rien.",
            "Les bus du soir ont disparu cet hiver.",
            "Je rentre à pied car le bus ne passe plus le soir.",
            "Rétablissez le bus de vingt heures.",
            "Le dernier bus part trop tôt.",
            "Pas de bus le dimanche soir.",
            "Le service de bus s'arrête trop tôt le soir.",
            "Nous voulons un bus après vingt heures.",
            "Les horaires de bus du soir sont trop courts.",
            "Le bus de nuit manque.");
    for (int size = 3; size <= said.size(); size++) {
      List<Document> documents = new ArrayList<>();
      said.subList(0, size)
          .forEach(text -> documents.add(Document.of("d" + documents.size(), text)));
      Detected detected =
          Detection.run(Corpus.of(documents), model, Parameters.standard(), Progress.silent());
      assertThat(detected.themes()).as("%d texts", size).isNotEmpty();
      assertThat(detected.isolated()).as("%d texts", size).hasSizeLessThanOrEqualTo(size / 3);
    }
  }

  private Score score(SmallCorpus corpus) {
    return corpus.score(model, Parameters.standard());
  }
}
