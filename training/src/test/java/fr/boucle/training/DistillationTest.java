package fr.boucle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.boucle.embedding.FrenchModel;
import fr.boucle.embedding.FrenchWeights;
import fr.boucle.embedding.SentenceTransformersModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole recipe on a sample of the real pairs, with the real teacher. */
class DistillationTest {
  private static final Path PAIRS = Path.of("../../shared/data/pairs");
  private static final int COUNT = 384;
  private static final Distillation SMALL = new Distillation(12, 64, 16, 32);

  @TempDir private static Path folder;
  private static List<TranslatedPair> pairs = List.of();
  private static List<FrenchPair> french = List.of();

  @BeforeAll
  static void readsThePairs() throws IOException {
    assumeTrue(
        Files.exists(PAIRS),
        "skipped: the sentence pairs are not at " + PAIRS.toAbsolutePath().normalize());
    PairFiles files = new PairFiles(PAIRS);
    pairs = new CoverageSelection().choose(files.translated(4_000), COUNT, 1);
    french = files.french(500);
    copy("all-minilm-l6-v2-q.onnx", "model.onnx");
    copy("all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");
  }

  private static void copy(String resource, String file) throws IOException {
    try (InputStream in = DistillationTest.class.getResourceAsStream("/" + resource)) {
      Files.copy(Objects.requireNonNull(in), folder.resolve(file));
    }
  }

  @Test
  void landsAFrenchSentenceWhereTheTeacherPutsItsTranslation() throws IOException {
    Matrix targets = teacherVectors();
    FrenchModel model = new FrenchModel(train(SMALL, targets));

    Matrix teacher = PrincipalAxes.of(targets, 32).project(targets);
    int found = 0;
    for (int i = 0; i < COUNT; i++) {
      found += nearest(model.embed(pairs.get(i).french()), teacher) == i ? 1 : 0;
    }
    assertThat(found / (double) COUNT)
        .as("sentences whose nearest translation is their own")
        .isGreaterThan(.5);
  }

  @Test
  void givesTheSameBytesTwice() throws IOException {
    Matrix targets = teacherVectors();

    Distillation once = new Distillation(1, 64, 16, 32);
    assertThat(train(once, targets).sha256()).isEqualTo(train(once, targets).sha256());
  }

  @Test
  void goesOnWithTheTeacherWhereItStopped() throws IOException {
    Path file = folder.resolve("partial.f16");
    List<String> english = pairs.stream().map(TranslatedPair::english).limit(30).toList();
    try (SentenceTransformersModel teacher = SentenceTransformersModel.load(folder)) {
      Matrix whole = new TeacherVectors(folder.resolve("whole.f16")).of(teacher, english);
      new TeacherVectors(file).of(teacher, english.subList(0, 10));
      Files.write(file, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);

      Matrix resumed = new TeacherVectors(file).of(teacher, english);

      for (int i = 0; i < english.size(); i++) {
        assertThat(resumed.dot(i, whole, i)).isGreaterThan(.999);
      }
    }
  }

  private static Matrix teacherVectors() throws IOException {
    try (SentenceTransformersModel teacher = SentenceTransformersModel.load(folder)) {
      return new TeacherVectors(folder.resolve("sample.f16"))
          .of(teacher, pairs.stream().map(TranslatedPair::english).toList());
    }
  }

  private static FrenchWeights train(Distillation recipe, Matrix targets) {
    FrenchWeights words = FrenchModel.load().weights();
    return recipe.train(
        "sample", words.vocabulary(), words.counts(), 2_000, pairs, targets, french, 5);
  }

  private static int nearest(float[] vector, Matrix targets) {
    Matrix one = new Matrix(vector.length, vector);
    int best = 0;
    for (int i = 1; i < targets.rows(); i++) {
      if (one.dot(0, targets, i) > one.dot(0, targets, best)) {
        best = i;
      }
    }
    return best;
  }
}
