package fr.boucle.platform.identity.internal;

import fr.boucle.platform.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** One-time link tokens: 256 random bits, of which only the SHA-256 is kept. */
final class LinkTokens {
  private static final int BYTES = 32;

  private LinkTokens() {}

  static String draw(SecureRandom random) {
    byte[] token = new byte[BYTES];
    random.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  static byte[] hash(String token) {
    return Sha256.of(token);
  }
}
