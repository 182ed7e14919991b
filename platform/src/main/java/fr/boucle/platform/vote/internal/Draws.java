package fr.boucle.platform.vote.internal;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random numbers carried by ballot forms. */
final class Draws {
  private static final int BYTES = 16;

  private Draws() {}

  /** Draws 128 bits, 32 hexadecimal digits. */
  static String draw() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
