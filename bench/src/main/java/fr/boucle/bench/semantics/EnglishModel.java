package fr.boucle.bench.semantics;

import fr.boucle.embedding.SentenceTransformersModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An English sentence model found on the class path (« modèle anglais »), laid out as the folder
 * that {@link SentenceTransformersModel} reads.
 */
public enum EnglishModel {
  MINILM("all-minilm-l6-v2-q", "mean"),
  BGE("bge-small-en-v1.5-q", "cls");

  private final String resource;
  private final String pooling;

  EnglishModel(String resource, String pooling) {
    this.resource = resource;
    this.pooling = pooling;
  }

  /** Lays out the files in a folder and loads them. */
  public SentenceTransformersModel loadFrom(Path workFolder) throws IOException {
    Path folder = Files.createDirectories(workFolder.resolve(resource));
    copy(resource + ".onnx", folder.resolve("model.onnx"));
    copy(resource + "-tokenizer.json", folder.resolve("tokenizer.json"));
    Files.writeString(folder.resolve("boucle.json"), "{\"pooling\": \"%s\"}".formatted(pooling));
    return SentenceTransformersModel.load(folder);
  }

  private static void copy(String resource, Path to) throws IOException {
    try (InputStream in = EnglishModel.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is not on the class path. Build the bench module again.");
      }
      if (!Files.exists(to)) {
        Files.copy(in, to);
      }
    }
  }
}
