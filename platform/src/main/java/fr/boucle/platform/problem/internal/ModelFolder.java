package fr.boucle.platform.problem.internal;

import fr.boucle.embedding.FrenchModel;
import fr.boucle.embedding.FrenchWeights;
import fr.boucle.embedding.UnreadableModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where adapted models are kept: {@code models/NAME} in the data folder. A model is there whole or
 * not at all; it is read again only if it has the hash it was recorded with. One writer at a time.
 */
@Component
class ModelFolder {
  private static final Logger LOG = LoggerFactory.getLogger(ModelFolder.class);
  private static final String UNFINISHED = ".unfinished";

  /** The names that an adaptation gives; a folder with another name is not ours. */
  private static final Pattern ADAPTED = Pattern.compile(".+\\+[0-9a-f]{8}-\\d+");

  private final Path models;

  ModelFolder(@Value("${boucle.data:data}") String data) {
    models = Path.of(data).resolve("models");
  }

  /** True for a name that an adaptation gave. */
  static boolean isAdapted(String name) {
    return ADAPTED.matcher(name).matches();
  }

  /**
   * Writes a model under its own name.
   *
   * @throws UncheckedIOException when the disk does not follow; nothing is left under its name then
   */
  void write(FrenchWeights weights) {
    if (find(weights.name(), weights.sha256()).isPresent()) {
      return;
    }
    try {
      Path half = models.resolve(UNFINISHED).resolve(weights.name());
      delete(half);
      weights.write(half);
      for (Path file : list(half)) {
        force(file);
      }
      Path whole = models.resolve(weights.name());
      delete(whole);
      Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds a model; empty when its folder is missing or damaged. */
  Optional<FrenchModel> find(String name, String sha256) {
    Path folder = models.resolve(name);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      FrenchModel model = FrenchModel.load(folder);
      if (model.identity().sha256().equals(sha256)) {
        return Optional.of(model);
      }
      LOG.warn("model {} is not the one that was recorded", name);
    } catch (UnreadableModelException damaged) {
      LOG.warn("model {} is damaged: {}", name, damaged.getMessage());
    }
    return Optional.empty();
  }

  /** Deletes what a stop left unfinished, and the adapted models that are not to be kept. */
  void keepOnly(Predicate<String> kept) {
    if (!Files.isDirectory(models)) {
      return;
    }
    try {
      for (Path folder : list(models)) {
        String name = String.valueOf(folder.getFileName());
        if (name.equals(UNFINISHED) || (isAdapted(name) && !kept.test(name))) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
