package fr.boucle.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.embedding.FrenchModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final Path DATA = Path.of("../../shared/data/detection");

  @Test
  void keepsTheValidatedProblemAndAListThatAReaderKnowsAgainOverTenBatches() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "no labelled texts in " + DATA.toAbsolutePath());
    List<GoldText> question = Contest.read(DATA).debate().getOrDefault("160", List.of());
    Embedder model = new Remembered(FrenchModel.load());
    Batches batches = Batches.of(Batches.arrivals(question, 0), model, Batches.again(model));
    assertThat(batches.validatedKept()).isTrue();
    assertThat(batches.agreements()).hasSize(9);
    assertThat(batches.agreements().subList(1, 9))
        .allSatisfy(agreement -> assertThat(agreement).isGreaterThan(0.85));
  }
}
