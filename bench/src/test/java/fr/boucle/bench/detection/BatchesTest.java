package fr.boucle.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.boucle.embedding.FrenchModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final Path DATA = Path.of("../../shared/data/detection");

  @Test
  void neverLosesTheValidatedProblemWhileAQuestionArrivesInTenBatches() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "no labelled texts in " + DATA.toAbsolutePath());
    List<GoldText> question = Contest.read(DATA).debate().getOrDefault("160", List.of());
    Batches batches = Batches.of(question, new Remembered(FrenchModel.load()));
    assertThat(batches.validatedKept()).isTrue();
    assertThat(batches.agreements()).hasSize(9);
  }
}
