package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.contribution.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Files in the database, in pieces of a megabyte, and their copies on disk while they are read.
 * Each copy has a name of its own: two readers, or two platforms on one machine, never share one. A
 * copy that a killed process left behind is removed the next day.
 */
@Component
class ImportFiles {
  private static final int PIECE = 1 << 20;
  private static final Duration KEPT_AT_MOST = Duration.ofDays(1);

  private final ImportStore store;
  private final Clock clock;

  ImportFiles(ImportStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void keep(ImportId id, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int rank = 0;
      byte[] piece = in.readNBytes(PIECE);
      while (piece.length > 0) {
        store.insertPiece(id, rank++, piece);
        piece = in.readNBytes(PIECE);
      }
    }
  }

  /** Lends a copy on disk for the time of some work. */
  <T> T lend(ImportId id, Work<T> work) throws IOException {
    Path copy = Files.createTempFile(folder(), "import-" + id.value() + "-", "");
    try {
      try (OutputStream out = Files.newOutputStream(copy)) {
        int rank = 0;
        Optional<byte[]> piece = store.findPiece(id, rank);
        while (piece.isPresent()) {
          out.write(piece.get());
          piece = store.findPiece(id, ++rank);
        }
      }
      return work.on(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Work on a file. */
  interface Work<T> {
    T on(Path file) throws IOException;
  }

  private Path folder() throws IOException {
    Path folder =
        Files.createDirectories(
            Path.of(
                System.getProperty("java.io.tmpdir"), "boucle-" + System.getProperty("user.name")));
    FileTime old = FileTime.from(clock.instant().minus(KEPT_AT_MOST));
    try (Stream<Path> copies = Files.list(folder)) {
      for (Path copy : copies.toList()) {
        if (Files.exists(copy) && Files.getLastModifiedTime(copy).compareTo(old) < 0) {
          Files.deleteIfExists(copy);
        }
      }
    }
    return folder;
  }
}
