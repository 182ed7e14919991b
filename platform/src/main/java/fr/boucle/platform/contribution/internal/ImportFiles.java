package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.contribution.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Files in the database, in pieces of a megabyte, and their copies on disk while they are read. The
 * copy of an import always has the same name, so that a run cut short leaves nothing behind that
 * the next one does not remove.
 */
@Component
class ImportFiles {
  private static final int PIECE = 1 << 20;

  private final ImportStore store;

  ImportFiles(ImportStore store) {
    this.store = store;
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
    Path copy = folder().resolve("import-" + id.value());
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

  private static Path folder() throws IOException {
    Path folder =
        Path.of(System.getProperty("java.io.tmpdir"), "boucle-" + System.getProperty("user.name"));
    return Files.createDirectories(folder);
  }
}
