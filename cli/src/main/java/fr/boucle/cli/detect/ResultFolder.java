package fr.boucle.cli.detect;

import fr.boucle.cli.RefusedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where the files of a run go. They are all written aside before the first one takes its place, so
 * that a failure leaves the folder as it was.
 *
 * @param folder made if need be
 */
record ResultFolder(Path folder) {

  /** Writes one file. */
  @FunctionalInterface
  interface Content {
    void write(Path file) throws IOException;
  }

  /**
   * Checks, before any work, that files can be written here.
   *
   * @throws RefusedInputException if they cannot
   */
  void check(Iterable<String> names) {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing)) {
      existing = Objects.requireNonNull(existing.getParent());
    }
    if (!Files.isDirectory(existing)) {
      throw new RefusedInputException("detect.refused.out", shown(existing));
    }
    if (!Files.isWritable(existing)) {
      throw new RefusedInputException("detect.refused.readonly", shown(existing));
    }
    for (String name : names) {
      if (Files.isDirectory(folder.resolve(name))) {
        throw new RefusedInputException("detect.refused.occupied", folder.resolve(name));
      }
    }
  }

  /**
   * Checks, before any work, that a file outside can be written too.
   *
   * @throws RefusedInputException if it cannot
   */
  void checkBeside(Path file) {
    Path parent = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    boolean known = Files.isDirectory(parent) || folder.toAbsolutePath().equals(parent);
    if (Files.isDirectory(file) || !known) {
      throw new RefusedInputException("detect.refused.times", file);
    }
  }

  /** Writes the files, by name. */
  void write(Map<String, Content> contents) throws IOException {
    Files.createDirectories(folder);
    Path aside = Files.createTempDirectory(folder, ".boucle");
    Map<Path, Path> written = new LinkedHashMap<>();
    try {
      for (var content : contents.entrySet()) {
        Path file = aside.resolve(content.getKey());
        written.put(file, folder.resolve(content.getKey()));
        content.getValue().write(file);
      }
      for (var file : written.entrySet()) {
        Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path file : written.keySet()) {
        Files.deleteIfExists(file);
      }
      Files.delete(aside);
    }
  }

  private Path shown(Path existing) {
    return existing.equals(folder.toAbsolutePath()) ? folder : existing;
  }
}
