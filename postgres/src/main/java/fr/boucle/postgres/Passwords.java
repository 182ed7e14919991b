package fr.boucle.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The passwords of the two roles, drawn once (160 bits each) and kept in a file only its owner
 * reads.
 *
 * @param superuser creates databases and roles; the application never connects with it
 * @param application owns the application's database
 */
record Passwords(String superuser, String application) {
  private static final int BYTES = 20;

  static Passwords readOrDraw(Path file) throws IOException {
    if (Files.exists(file)) {
      var lines = Files.readAllLines(file);
      return new Passwords(lines.get(0), lines.get(1));
    }
    var drawn = new Passwords(draw(), draw());
    var partial = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(partial);
    createPrivate(partial, drawn.superuser + "\n" + drawn.application + "\n");
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    return drawn;
  }

  /** Writes a file that nobody else could read at any moment of its life. */
  static void createPrivate(Path file, String content) throws IOException {
    var onlyMe = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(onlyMe));
    Files.writeString(file, content);
  }

  private static String draw() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
