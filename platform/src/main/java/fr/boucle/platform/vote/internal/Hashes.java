package fr.boucle.platform.vote.internal;

import fr.boucle.platform.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two one-way functions of this room. */
final class Hashes {
  private static final String HMAC = "HmacSHA256";

  private Hashes() {}

  /** HMAC-SHA-256 of a text under a poll's key, 64 hexadecimal digits. */
  static String hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform provides HmacSHA256", impossible);
    }
  }

  static byte[] sha256(byte[] bytes) {
    return Sha256.of(bytes);
  }
}
