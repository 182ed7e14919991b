package fr.boucle.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Expected floats come from a second reader of the same files, written in Python from the published
 * rules.
 */
class FrenchModelTest {
  private static final FrenchModel MODEL = FrenchModel.load();

  @Test
  void readsAFrenchSentenceAsThePublishedRulesSay() {
    assertThat(firstOf(MODEL.embed("Le médecin du village est parti à la retraite.")))
        .containsExactly(
            new float[] {0.26300f, -0.12349f, 0.10359f, -0.13170f, -0.13408f}, within(2e-5f));
  }

  @Test
  void readsLigaturesAndNumbersAsThePublishedRulesSay() {
    assertThat(firstOf(MODEL.embed("L’œuvre coûte 12 345 € !")))
        .containsExactly(
            new float[] {-0.10549f, -0.05864f, -0.27225f, -0.15071f, -0.11638f}, within(2e-5f));
  }

  @Test
  void readsAnUnknownWordByItsBeginnings() {
    assertThat(firstOf(MODEL.embed("zorglubienne")))
        .containsExactly(
            new float[] {0.08282f, 0.05475f, 0.01309f, -0.08026f, -0.04686f}, within(2e-5f));
  }

  @Test
  void countsPrefixBucketsFromFourAndSevenLetters() {
    PrefixBuckets buckets = new PrefixBuckets(30_000);

    assertThat(buckets.of("zorglubienne")).containsExactly(20_263, 10_762);
    assertThat(buckets.of("zorglu")).containsExactly(20_263);
    assertThat(buckets.of("zor")).isEmpty();
    assertThat(buckets.of("0000")).isEmpty();
  }

  @Test
  void placesTheSameComplaintInOtherWordsCloserThanAnotherComplaint() {
    float[] noDoctor = MODEL.embed("Il n'y a plus de docteur dans mon village");

    assertThat(cosine(noDoctor, MODEL.embed("Le médecin du village est parti à la retraite.")))
        .isCloseTo(0.720, within(0.001));
    assertThat(cosine(noDoctor, MODEL.embed("Les bus passent trop rarement le soir")))
        .isCloseTo(0.031, within(0.001));
  }

  @Test
  void givesZeroWhereItKnowsNothing() {
    assertThat(MODEL.embed("")).hasSize(256).containsOnly(0f);
    assertThat(MODEL.embed("?! 🙂 a b")).containsOnly(0f);
    assertThat(MODEL.embed("xqz")).containsOnly(0f);
  }

  @Test
  void givesVectorsOfLengthOne() {
    assertThat(norm(MODEL.embed("La cantine est trop chère pour les familles")))
        .isCloseTo(1.0, within(1e-6));
  }

  @Test
  void carriesItsNameAndTheHashOfItsFiles() {
    assertThat(MODEL.identity().name()).isEqualTo("boucle-fr-static-v0");
    assertThat(MODEL.identity().sha256()).hasSize(64).matches("[0-9a-f]+");
    assertThat(MODEL.identity().pooling()).isEqualTo("sum");
    assertThat(MODEL.identity().prefix()).isEmpty();
  }

  @Test
  void loadsQuickly() {
    FrenchModel.load();
    long start = System.nanoTime();
    FrenchModel.load();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void givesTheSameFloatsToManyThreads() throws Exception {
    List<String> texts =
        IntStream.range(0, 200)
            .mapToObj(i ->
                "contribution " + i + " sur la mairie et les " + (char) ('a' + i % 26) + "coles")
            .toList();
    List<float[]> alone = texts.stream().map(MODEL::embed).toList();

    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<List<float[]>>> tasks = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        tasks.add(() -> MODEL.embedAll(texts));
      }
      for (Future<List<float[]>> together : pool.invokeAll(tasks)) {
        for (int i = 0; i < texts.size(); i++) {
          assertThat(together.get().get(i)).isEqualTo(alone.get(i));
        }
      }
    }
  }

  @Test
  void loadsTheSameModelFromAFolder(@TempDir Path folder) throws IOException {
    copyTo(folder);

    FrenchModel copy = FrenchModel.load(folder);

    assertThat(copy.identity().sha256()).isEqualTo(MODEL.identity().sha256());
    assertThat(copy.embed("le tri des déchets")).isEqualTo(MODEL.embed("le tri des déchets"));
  }

  @Test
  void saysWhichFileIsMissing(@TempDir Path folder) throws IOException {
    copyTo(folder);
    Files.delete(folder.resolve("words.i8"));

    assertThatExceptionOfType(UnreadableModelException.class)
        .isThrownBy(() -> FrenchModel.load(folder))
        .withMessageContaining("words.i8")
        .withMessageContaining("Copy the whole folder again");
  }

  @Test
  void refusesAFileThatWasCut(@TempDir Path folder) throws IOException {
    copyTo(folder);
    byte[] whole = Files.readAllBytes(folder.resolve("words.i8"));
    Files.write(folder.resolve("words.i8"), java.util.Arrays.copyOf(whole, whole.length - 1));

    assertThatExceptionOfType(UnreadableModelException.class)
        .isThrownBy(() -> FrenchModel.load(folder))
        .withMessageContaining("The file is cut");
  }

  @Test
  void refusesAVocabularyOfAnotherSize(@TempDir Path folder) throws IOException {
    copyTo(folder);
    Files.writeString(folder.resolve("vocab.txt"), "de\nla\n");

    assertThatExceptionOfType(UnreadableModelException.class)
        .isThrownBy(() -> FrenchModel.load(folder))
        .withMessageContaining("2 words");
  }

  private static void copyTo(Path folder) throws IOException {
    for (String file : FrenchWeights.FILES) {
      try (InputStream in = FrenchModel.class.getResourceAsStream("boucle-fr-static-v0/" + file)) {
        Files.copy(java.util.Objects.requireNonNull(in), folder.resolve(file));
      }
    }
  }

  private static float[] firstOf(float[] vector) {
    return java.util.Arrays.copyOf(vector, 5);
  }

  private static double norm(float[] vector) {
    return Math.sqrt(cosine(vector, vector));
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }
}
