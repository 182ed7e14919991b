package fr.boucle.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash by which a model is known (« empreinte »): SHA-256, 64 lower-case hexadecimal digits.
 */
final class Sha256 {
  private Sha256() {}

  static String of(List<byte[]> contents) {
    MessageDigest digest = digest();
    contents.forEach(digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Hashes those files of a folder that exist, one after the other. */
  static String ofFiles(Path folder, List<String> files) {
    MessageDigest digest = digest();
    byte[] chunk = new byte[1 << 16];
    for (String file : files) {
      Path path = folder.resolve(file);
      if (!Files.exists(path)) {
        continue;
      }
      try (InputStream in = Files.newInputStream(path)) {
        for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
          digest.update(chunk, 0, read);
        }
      } catch (IOException e) {
        throw new UnreadableModelException(
            "file %s cannot be read: %s. Check the disk.".formatted(path, e.getMessage()), e);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
