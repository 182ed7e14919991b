package fr.boucle.platform;

import java.util.Locale;

/**
 * What can stand in the way of a start, each with its own exit code ({@code
 * docs/operations/start.md}) and its own sentence in the bundle {@code messages/start}.
 */
enum Obstacle {
  WRONG_USAGE(2),
  WRONG_JAVA(3),
  ALREADY_RUNNING(10),
  PORT_TAKEN(11),
  NOT_WRITABLE(12),
  DISK_FULL(13),
  DATABASE_UNREACHABLE(14),
  DATABASE_PASSWORD(15),
  DATABASE_VERSION(16),
  DATABASE_MISSING(17),
  UNSUPPORTED_MACHINE(18),
  ROOT_ONLY(19),
  MIGRATION_FAILED(20),
  FAILED(21),
  DATABASE_RIGHTS(22),
  DATABASE_ENCODING(23),
  DATABASE_EXTENSION(24),
  DATABASE_READ_ONLY(25),
  PORT_FORBIDDEN(26),
  WRONG_SETTING(27);

  private final int exitCode;

  Obstacle(int exitCode) {
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  String key() {
    return "start." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
