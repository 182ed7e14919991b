package fr.boucle.platform.identity.internal;

import fr.boucle.platform.kernel.Reason;
import java.util.Optional;

/**
 * What a password must be: long. Twelve characters at least, without rules of composition, as the
 * CNIL recommends beside throttled attempts (délibération 2022-100).
 */
final class PasswordRule {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 72;

  private PasswordRule() {}

  static Optional<Reason> objectionTo(String password) {
    if (password.length() < SHORTEST) {
      return Optional.of(Reason.on("password", "identity.refusal.passwordShort", SHORTEST));
    }
    if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
      return Optional.of(Reason.on("password", "identity.refusal.passwordLong", LONGEST));
    }
    return Optional.empty();
  }
}
