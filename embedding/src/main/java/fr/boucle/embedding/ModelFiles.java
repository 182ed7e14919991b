package fr.boucle.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the files of a French model are: inside our jar, or in a folder of the machine. */
sealed interface ModelFiles {

  /** Short name with version: the folder's name. */
  String name();

  /** Opens a file, or returns null where there is none. */
  @Nullable InputStream open(String file) throws IOException;

  default byte[] read(String file) {
    byte[] content = find(file);
    if (content == null) {
      throw new UnreadableModelException(
          "model %s has no file %s. Copy the whole folder again.".formatted(name(), file));
    }
    return content;
  }

  /** Reads a file that a model may lack. */
  default byte[] readOrEmpty(String file) {
    byte[] content = find(file);
    return content == null ? new byte[0] : content;
  }

  private byte @Nullable [] find(String file) {
    try (InputStream in = open(file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UnreadableModelException(
          "file %s of model %s cannot be read: %s. Check the disk and the access rights."
              .formatted(file, name(), e.getMessage()),
          e);
    }
  }

  /** The files shipped in this jar. */
  record Embedded(String name) implements ModelFiles {
    @Override
    public @Nullable InputStream open(String file) {
      return FrenchModel.class.getResourceAsStream(name + "/" + file);
    }
  }

  /** The files of a folder. */
  record Folder(Path path) implements ModelFiles {
    @Override
    public String name() {
      Path last = path.toAbsolutePath().normalize().getFileName();
      return last == null ? path.toString() : last.toString();
    }

    @Override
    public @Nullable InputStream open(String file) throws IOException {
      Path resolved = path.resolve(file);
      return Files.exists(resolved) ? Files.newInputStream(resolved) : null;
    }
  }
}
