package fr.boucle.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
            new float[] {0.15778f, -0.09771f, 0.12373f, -0.06217f, -0.05946f}, within(2e-5f));
  }

  @Test
  void readsLigaturesAndNumbersAsThePublishedRulesSay() {
    assertThat(firstOf(MODEL.embed("L’œuvre coûte 12 345 € !")))
        .containsExactly(
            new float[] {-0.10885f, -0.06439f, -0.21811f, -0.09403f, -0.12801f}, within(2e-5f));
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
        .isCloseTo(0.680, within(0.001));
    assertThat(cosine(noDoctor, MODEL.embed("Les bus passent trop rarement le soir")))
        .isCloseTo(0.042, within(0.001));
  }

  @Test
  void readsAnAcronymByItsMeaning() {
    assertThat(MODEL.embed("Ma CAF ne répond pas"))
        .isEqualTo(MODEL.embed("Ma caisse allocations familiales aides ne répond pas"));
  }

  @Test
  void readsAWordWithoutItsApostrophe() {
    assertThat(MODEL.embed("lhopital est loin")).isEqualTo(MODEL.embed("hopital est loin"));
  }

  @Test
  void readsAWordWithOneSlip() {
    assertThat(MODEL.embed("la prefectrue")).isEqualTo(MODEL.embed("la préfecture"));
    assertThat(MODEL.embed("le logementt")).isEqualTo(MODEL.embed("le logement"));
    assertThat(MODEL.embed("le chomag")).isEqualTo(MODEL.embed("le chômage"));
  }

  @Test
  void neverCorrectsAWordItKnowsNorAShortOne() {
    Reading reading =
        new Reading(
            List.of("logement", "logements", "route"), List.of(900L, 100L, 500L), "CAF\taides");

    assertThat(reading.tokens("logements rout")).containsExactly("logements", "rout");
  }

  @Test
  void leavesAWordTooLongToBeASlip() {
    Reading reading = new Reading(List.of("logement"), List.of(900L), "CAF\taides");
    String endless = "logement".repeat(20_000);

    List<String> read =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> reading.tokens("logementt " + endless));

    assertThat(read).containsExactly("logement", endless);
  }

  @Test
  void readsTextsAsTheyAreTypedWithoutGlossary() {
    Reading reading = new Reading(List.of("logement"), List.of(900L), "");

    assertThat(reading.tokens("le logementt")).containsExactly("le", "logementt");
  }

  @Test
  void letsAnAdministrationWriteItsOwnGlossary(@TempDir Path folder) throws IOException {
    copyTo(folder);
    Files.writeString(folder.resolve("glossary.tsv"), "# les nôtres\n\nNC\tNuméric Café\n");
    FrenchModel own = FrenchModel.load(folder);

    assertThat(own.embed("au NC")).isEqualTo(own.embed("au numéric café"));
    assertThat(own.identity().sha256()).isNotEqualTo(MODEL.identity().sha256());
  }

  @Test
  void saysWhichLineOfTheGlossaryIsWrong(@TempDir Path folder) throws IOException {
    copyTo(folder);
    Files.writeString(folder.resolve("glossary.tsv"), "CAF\taides\nAPL aide au logement\n");

    assertThatExceptionOfType(UnreadableModelException.class)
        .isThrownBy(() -> FrenchModel.load(folder))
        .withMessageContaining("line 2")
        .withMessageContaining("APL aide au logement");
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
    assertThat(MODEL.identity().name()).isEqualTo("boucle-fr-static-v1");
    assertThat(MODEL.identity().sha256()).hasSize(64).matches("[0-9a-f]+");
    assertThat(MODEL.identity().pooling()).isEqualTo("sum");
    assertThat(MODEL.identity().prefix()).isEmpty();
  }

  /** In processor time: a busy machine must not fail it. About 0.1 s once the program is warm. */
  @Test
  void loadsQuickly() {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    FrenchModel.load();
    long start = clock.getCurrentThreadCpuTime();
    FrenchModel.load();

    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(1));
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
      try (InputStream in = FrenchModel.class.getResourceAsStream("boucle-fr-static-v1/" + file)) {
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
