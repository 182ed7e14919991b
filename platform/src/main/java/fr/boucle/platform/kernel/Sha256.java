package fr.boucle.platform.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java provides. */
public final class Sha256 {
  private Sha256() {}

  /** Begins a digest made of several parts. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Digests bytes into 32 bytes. */
  public static byte[] of(byte[] bytes) {
    return begin().digest(bytes);
  }

  /** Digests a text, in UTF-8, into 32 bytes. */
  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }
}
