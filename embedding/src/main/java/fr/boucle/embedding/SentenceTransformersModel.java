package fr.boucle.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.analysis.spi.ModelIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Any model of the sentence-transformers family (« modèle externe ») from a folder of the machine:
 * {@code model.onnx} and {@code tokenizer.json}, with its settings where it has them. Opens no
 * socket.
 *
 * <p>Texts are encoded in batches of 32 sorted by length. In a batch a float of the vector may
 * differ from the one computed alone by about 1e-6. A model quantised while running (its file names
 * {@code DynamicQuantizeLinear}) would differ by percents: it gets one text at a time. Safe for use
 * by several threads.
 */
public final class SentenceTransformersModel implements Embedder, AutoCloseable {
  private static final int BATCH = 32;

  private final ModelIdentity identity;
  private final FolderSettings settings;
  private final HuggingFaceTokenizer tokenizer;
  private final OnnxEncoder encoder;
  private final int batch;

  private SentenceTransformersModel(Path folder) {
    settings = FolderSettings.read(folder);
    identity =
        new ModelIdentity(
            new ModelFiles.Folder(folder).name(),
            Sha256.ofFiles(folder, FolderSettings.FILES),
            settings.prefix(),
            settings.pooling().name().toLowerCase(Locale.ROOT));
    tokenizer = tokenizer(folder.resolve("tokenizer.json"), settings.maxPieces());
    encoder = new OnnxEncoder(folder.resolve("model.onnx"));
    batch = quantisesWhileRunning(folder.resolve("model.onnx")) ? 1 : BATCH;
  }

  /**
   * Loads the model of a folder.
   *
   * @throws UnreadableModelException when a file is missing or not readable
   */
  public static SentenceTransformersModel load(Path folder) {
    for (String file : List.of("model.onnx", "tokenizer.json")) {
      if (!Files.isRegularFile(folder.resolve(file))) {
        throw new UnreadableModelException(
            "folder %s has no file %s. Give a folder that holds model.onnx and tokenizer.json."
                .formatted(folder, file));
      }
    }
    return new SentenceTransformersModel(folder);
  }

  private static HuggingFaceTokenizer tokenizer(Path file, int maxPieces) {
    // Without it the tokenizer library reports its use to its makers over the network.
    System.setProperty("OPT_OUT_TRACKING", "true");
    try {
      return HuggingFaceTokenizer.builder()
          .optTokenizerPath(file)
          .optPadding(false)
          .optTruncation(true)
          .optMaxLength(maxPieces)
          .build();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableModelException(
          "file %s is not a readable tokenizer: %s. Copy the whole folder again."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static boolean quantisesWhileRunning(Path model) {
    byte[] name = "DynamicQuantizeLinear".getBytes(StandardCharsets.US_ASCII);
    try (InputStream in = Files.newInputStream(model)) {
      return ByteSearch.contains(in, name);
    } catch (IOException e) {
      throw new UnreadableModelException(
          "file %s cannot be read: %s. Check the disk.".formatted(model, e.getMessage()), e);
    }
  }

  @Override
  public ModelIdentity identity() {
    return identity;
  }

  @Override
  public int dimensions() {
    return encoder.dimensions();
  }

  @Override
  public float[] embed(String text) {
    return embedAll(List.of(text)).getFirst();
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    long[][] pieces =
        texts.stream()
            .map(text -> tokenizer.encode(settings.prefix() + text).getIds())
            .toArray(long[][]::new);
    List<Integer> byLength =
        IntStream.range(0, pieces.length)
            .filter(i -> pieces[i].length > 0)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(i -> pieces[i].length)
                    .thenComparing(i -> pieces[i], Arrays::compare))
            .toList();
    float[][] vectors = new float[pieces.length][dimensions()];
    for (int start = 0; start < byLength.size(); start += batch) {
      List<Integer> together = byLength.subList(start, Math.min(byLength.size(), start + batch));
      float[][] encoded =
          encoder.encode(
              together.stream().map(i -> pieces[i]).toList(), settings.padId(), settings.pooling());
      for (int i = 0; i < encoded.length; i++) {
        vectors[together.get(i)] = encoded[i];
      }
    }
    return new ArrayList<>(Arrays.asList(vectors));
  }

  @Override
  public void close() {
    encoder.close();
    tokenizer.close();
  }
}
