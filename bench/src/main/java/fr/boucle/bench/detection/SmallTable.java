package fr.boucle.bench.detection;

import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.embedding.FrenchModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The command that scores the detection on small invented sets and prints the table of {@code
 * docs/bench/detection.md}.
 */
public final class SmallTable {
  private SmallTable() {}

  /** Prints the table. */
  public static void main(String[] arguments) throws IOException {
    Embedder model = new Remembered(FrenchModel.load());
    List<SmallCorpus.Score> scores = new ArrayList<>();
    System.out.println("| set | texts | problems | themes | F1 | purity | lone voices listed |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (SmallCorpus corpus : SmallCorpus.all()) {
      SmallCorpus.Score score = corpus.score(model, Parameters.standard());
      scores.add(score);
      System.out.println(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %d | %.2f | %.2f | %d of %d |",
              corpus.name(),
              corpus.documents().size(),
              score.problems(),
              score.themes(),
              score.bestF1(),
              score.purity(),
              score.listed(),
              score.alone()));
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "| mean | | | | %.3f | %.3f | |",
            scores.stream().mapToDouble(SmallCorpus.Score::bestF1).average().orElse(0),
            scores.stream().mapToDouble(SmallCorpus.Score::purity).average().orElse(0)));
  }
}
