package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Gives people opaque keys: the first 128 bits of SHA-256 over this instance's own salt and what
 * the person is known by. Equal keys are one person; nothing else can be read from them.
 */
@Component
class PersonKeys {
  private static final int KEY_BYTES = 16;

  private final ContributionStore store;

  PersonKeys(ContributionStore store) {
    this.store = store;
  }

  /** Reads the salt once, for the many keys of one command. */
  Keys keys() {
    return new Keys(store.getSalt());
  }

  /** Makes keys with one salt. */
  static final class Keys {
    private final byte[] salt;

    Keys(byte[] salt) {
      this.salt = salt;
    }

    /**
     * Gives the key of a person.
     *
     * @param knownBy an address, a name or a number, whatever its case and outer spaces
     */
    String of(String knownBy) {
      MessageDigest digest = Sha256.begin();
      digest.update(salt);
      byte[] hash =
          digest.digest(knownBy.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    }
  }
}
