package fr.boucle.postgres;

import fr.boucle.postgres.PostgresRefusal.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * The account the server runs under. PostgreSQL refuses root, so root first tries a user namespace
 * of its own (the files stay its own), then the account « nobody » (the files are given to it).
 *
 * @param prefix words put before each command of the server, empty when none is needed
 * @param owner number of the account that owns the server's files
 */
record RunAs(List<String> prefix, int owner) {
  private static final int NOBODY = 65534;
  static final RunAs ROOT_IN_ITS_OWN_NAMESPACE = new RunAs(List.of("unshare", "-U"), 0);
  static final RunAs NOBODY_FOR_ROOT =
      new RunAs(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

  /** Finds what works here, for a server living under {@code home}. */
  static RunAs find(Path home) {
    var me = owner(Path.of("/proc/self"));
    if (me != 0) {
      return new RunAs(List.of(), me);
    }
    if (ROOT_IN_ITS_OWN_NAMESPACE.works(home, "true")) {
      return ROOT_IN_ITS_OWN_NAMESPACE;
    }
    if (NOBODY_FOR_ROOT.works(home, "test", "-x", home.toString())) {
      return NOBODY_FOR_ROOT;
    }
    throw new PostgresRefusal(Reason.ROOT_ONLY, home.toString());
  }

  private boolean works(Path home, String... command) {
    return Command.run(home, prefix, List.of(command)).succeeded();
  }

  /** Gives a folder and all it holds to the account, unless it already has it. */
  void own(Path folder) throws IOException {
    if (owner(folder) == owner) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static int owner(Path path) {
    try {
      return (Integer) Files.getAttribute(path, "unix:uid");
    } catch (IOException e) {
      throw new PostgresRefusal(Reason.NOT_WRITABLE, path.toString(), e);
    }
  }
}
