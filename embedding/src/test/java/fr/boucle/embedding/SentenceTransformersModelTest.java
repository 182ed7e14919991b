package fr.boucle.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import fr.boucle.analysis.spi.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceTransformersModelTest {
  private static final Offset<Float> ROUNDING = within(1e-5f);
  private @TempDir Path folder;
  private int rows;

  @BeforeEach
  void writesAFolder() throws IOException {
    rows = XlmRobertaFolder.writeTokenizer(folder, 0);
    writeModel(false);
  }

  private void writeModel(boolean tokenTypes) throws IOException {
    Files.write(
        folder.resolve("model.onnx"), TinyOnnx.model(rows, XlmRobertaFolder.PAD, tokenTypes));
  }

  @Test
  void cutsATextIntoPiecesAndAveragesTheirVectors() {
    try (SentenceTransformersModel model = SentenceTransformersModel.load(folder)) {
      assertThat(model.embed("le bus"))
          .containsExactly(expected(0, piece("▁le"), piece("▁bus"), 2), ROUNDING);
    }
  }

  @Test
  void givesTheSameVectorsInABatchAsAlone() {
    List<String> texts = texts();
    try (SentenceTransformersModel model = SentenceTransformersModel.load(folder)) {
      List<float[]> together = model.embedAll(texts);

      assertThat(together).hasSameSizeAs(texts);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(together.get(i)).containsExactly(model.embed(texts.get(i)), ROUNDING);
      }
    }
  }

  @Test
  void fillsABatchWithThePaddingPieceOfTheTokenizer() throws IOException {
    Files.writeString(folder.resolve("config.json"), "{\"pad_token_id\": 0}");
    try (SentenceTransformersModel wrong = SentenceTransformersModel.load(folder)) {
      float[] alone = wrong.embed("le");
      float[] filled = wrong.embedAll(List.of("le", "la mairie est fermée en retard")).getFirst();

      assertThat(filled)
          .as("a wrong padding piece must show, otherwise the test above proves nothing")
          .isNotEqualTo(alone);
    }
  }

  @Test
  void feedsTokenTypesToModelsThatAskForThem() throws IOException {
    float[] without;
    try (SentenceTransformersModel model = SentenceTransformersModel.load(folder)) {
      without = model.embed("la mairie");
    }
    writeModel(true);
    try (SentenceTransformersModel model = SentenceTransformersModel.load(folder)) {
      assertThat(model.embed("la mairie")).containsExactly(without, ROUNDING);
    }
  }

  @Test
  void takesTheFirstPieceWhereTheFolderSaysSo() throws IOException {
    Files.createDirectory(folder.resolve("1_Pooling"));
    Files.writeString(
        folder.resolve("1_Pooling/config.json"),
        "{\"pooling_mode_cls_token\": true, \"pooling_mode_mean_tokens\": false}");

    try (SentenceTransformersModel model = SentenceTransformersModel.load(folder)) {
      assertThat(model.identity().pooling()).isEqualTo("cls");
      float[] first = new float[TinyOnnx.DIMENSIONS];
      addPiece(first, 0, 4);
      UnitLength.normalize(first);
      assertThat(model.embed("le bus")).containsExactly(first, ROUNDING);
    }
  }

  @Test
  void putsThePrefixOfTheFolderBeforeEachText() throws IOException {
    float[] written;
    try (SentenceTransformersModel model = SentenceTransformersModel.load(folder)) {
      written = model.embed("la mairie");
    }
    Files.writeString(
        folder.resolve("config_sentence_transformers.json"),
        "{\"prompts\": {\"query\": \"la \"}, \"default_prompt_name\": \"query\"}");
    try (SentenceTransformersModel model = SentenceTransformersModel.load(folder)) {
      assertThat(model.identity().prefix()).isEqualTo("la ");
      assertThat(model.embed("mairie")).containsExactly(written, ROUNDING);
    }
  }

  @Test
  void cutsLongTextsWhereTheFolderSaysSo() throws IOException {
    Files.writeString(folder.resolve("boucle.json"), "{\"maxPieces\": 4}");

    try (SentenceTransformersModel model = SentenceTransformersModel.load(folder)) {
      assertThat(model.embed("le bus est en retard"))
          .isEqualTo(model.embed("le bus est trop cher"));
      assertThat(model.embed("le bus est en retard"))
          .isNotEqualTo(model.embed("la bus est en retard"));
    }
  }

  @Test
  void changesIdentityWithAnyFileThatChangesVectors() throws IOException {
    String before = sha256();
    Files.writeString(folder.resolve("boucle.json"), "{\"prefix\": \"query: \"}");
    String withPrefix = sha256();
    Files.writeString(folder.resolve("README.md"), "said nothing of the vectors");

    assertThat(before).matches("[0-9a-f]{64}");
    assertThat(withPrefix).isNotEqualTo(before).isEqualTo(sha256());
  }

  @Test
  void readsATokenizerOfRealSize() throws IOException {
    rows = XlmRobertaFolder.writeTokenizer(folder, 250_000);
    writeModel(false);

    try (SentenceTransformersModel model = SentenceTransformersModel.load(folder)) {
      assertThat(model.embed("le bus"))
          .containsExactly(expected(0, piece("▁le"), piece("▁bus"), 2), ROUNDING);
    }
  }

  @Test
  void isChosenByConfiguration() {
    Embedder chosen = ConfiguredModel.load(Map.of(ConfiguredModel.VARIABLE, folder.toString()));

    assertThat(chosen).isInstanceOf(SentenceTransformersModel.class);
    assertThat(chosen.dimensions()).isEqualTo(TinyOnnx.DIMENSIONS);
    assertThat(ConfiguredModel.load(Map.of()).identity()).isEqualTo(FrenchModel.load().identity());
  }

  @Test
  void saysWhatAFolderWithoutModelLacks(@TempDir Path empty) {
    assertThatExceptionOfType(UnreadableModelException.class)
        .isThrownBy(() -> ConfiguredModel.load(empty))
        .withMessageContaining(empty.toString());
    assertThatExceptionOfType(UnreadableModelException.class)
        .isThrownBy(() -> ConfiguredModel.load(Map.of("BOUCLE_MODEL_DIR", empty.toString())))
        .withMessageContaining(empty.toString())
        .withMessageContaining("Correct BOUCLE_MODEL_DIR");
  }

  @Test
  void refusesFilesThatAreNotAModel() throws IOException {
    Files.writeString(folder.resolve("model.onnx"), "version https://git-lfs.github.com/spec/v1");

    assertThatExceptionOfType(UnreadableModelException.class)
        .isThrownBy(() -> SentenceTransformersModel.load(folder))
        .withMessageContaining("model.onnx");

    writeModel(false);
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    assertThatExceptionOfType(UnreadableModelException.class)
        .isThrownBy(() -> SentenceTransformersModel.load(folder))
        .withMessageContaining("tokenizer.json");
  }

  @Test
  void refusesALayerItWouldLeaveOut() throws IOException {
    Files.writeString(
        folder.resolve("modules.json"),
        "[{\"idx\": 0, \"type\": \"sentence_transformers.models.Dense\"}]");

    assertThatExceptionOfType(UnreadableModelException.class)
        .isThrownBy(() -> SentenceTransformersModel.load(folder))
        .withMessageContaining("Dense");
  }

  @Test
  void readsOneTextAtATimeWhenTheModelQuantisesWhileRunning() throws IOException {
    byte[] model = TinyOnnx.model(rows, XlmRobertaFolder.PAD, false);
    byte[] marked = java.util.Arrays.copyOf(model, model.length + 23);
    byte[] name = "DynamicQuantizeLinear".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    marked[model.length] = (2 << 3) | 2; // producer_name of the model, where any text may stand
    marked[model.length + 1] = (byte) name.length;
    System.arraycopy(name, 0, marked, model.length + 2, name.length);
    Files.write(folder.resolve("model.onnx"), marked);

    try (SentenceTransformersModel oneByOne = SentenceTransformersModel.load(folder)) {
      List<float[]> together = oneByOne.embedAll(texts());
      for (int i = 0; i < texts().size(); i++) {
        assertThat(together.get(i)).isEqualTo(oneByOne.embed(texts().get(i)));
      }
    }
  }

  private String sha256() {
    try (SentenceTransformersModel model = SentenceTransformersModel.load(folder)) {
      return model.identity().sha256();
    }
  }

  private static List<String> texts() {
    List<String> texts =
        new ArrayList<>(List.of("", "le bus est en retard", "la mairie est fermée"));
    IntStream.range(0, 70)
        .forEach(i -> texts.add("trop cher ".repeat(1 + i % 9) + "école".substring(i % 5)));
    return texts;
  }

  private static int piece(String piece) {
    return XlmRobertaFolder.id(piece);
  }

  private float[] expected(int... ids) {
    float[] sum = new float[TinyOnnx.DIMENSIONS];
    for (int id : ids) {
      addPiece(sum, id, ids.length);
    }
    UnitLength.normalize(sum);
    return sum;
  }

  private void addPiece(float[] sum, int id, int length) {
    float[] direction = {.3f, 0, -.2f, 0, .1f, 0, 0, .4f};
    float[] table = TinyOnnx.table(rows);
    for (int d = 0; d < sum.length; d++) {
      sum[d] += table[id * TinyOnnx.DIMENSIONS + d] + length * direction[d];
    }
  }
}
