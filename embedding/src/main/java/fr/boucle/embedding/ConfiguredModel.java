package fr.boucle.embedding;

import fr.boucle.analysis.spi.Embedder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The model this installation asks for (« modèle choisi »): the folder named by {@code
 * BOUCLE_MODEL_DIR}, or our own French model.
 */
public final class ConfiguredModel {
  /** Environment variable that names a model folder. */
  public static final String VARIABLE = "BOUCLE_MODEL_DIR";

  private ConfiguredModel() {}

  /**
   * Loads the model named by the environment, or our own where it names none.
   *
   * @param environment variables by name, normally {@code System.getenv()}
   * @throws UnreadableModelException when the folder holds no model
   */
  public static Embedder load(Map<String, String> environment) {
    String folder = environment.getOrDefault(VARIABLE, "").strip();
    return folder.isEmpty() ? FrenchModel.load() : load(Path.of(folder), VARIABLE);
  }

  /**
   * Says, without loading it, whether the model asked for is a French table of words, the only kind
   * that {@link FrenchModel} reads and that can be adapted.
   *
   * @param environment variables by name
   */
  public static boolean isFrench(Map<String, String> environment) {
    String folder = environment.getOrDefault(VARIABLE, "").strip();
    return folder.isEmpty() || isFrench(Path.of(folder));
  }

  private static boolean isFrench(Path folder) {
    return Files.isRegularFile(folder.resolve("words.i8"));
  }

  /**
   * Loads the model of a folder, ours or of the sentence-transformers family.
   *
   * @throws UnreadableModelException when the folder holds no model
   */
  public static Embedder load(Path folder) {
    return load(folder, "the folder");
  }

  private static Embedder load(Path folder, String correctable) {
    if (isFrench(folder)) {
      return FrenchModel.load(folder);
    }
    if (Files.isRegularFile(folder.resolve("model.onnx"))) {
      return SentenceTransformersModel.load(folder);
    }
    throw new UnreadableModelException(
        "folder %s holds no model (neither model.onnx nor words.i8). Correct %s, or remove it to use the model shipped with Boucle."
            .formatted(folder, correctable));
  }
}
