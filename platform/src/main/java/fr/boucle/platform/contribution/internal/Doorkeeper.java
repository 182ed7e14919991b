package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.kernel.Sha256;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down an address that tries too often. Addresses are kept as hashes under a key drawn when
 * the process starts and never written down, for an hour at most. Of an IPv6 address only the
 * network half counts.
 */
@Service
public class Doorkeeper {
  private static final int NETWORK_BYTES = 8;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final AttemptStore attempts;
  private final Clock clock;
  private final byte[] key = new byte[32];

  Doorkeeper(AttemptStore attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
    new SecureRandom().nextBytes(key);
  }

  /** Counts an attempt; true while the address may go on. */
  @Transactional
  public boolean admits(Gate gate, String address) {
    attempts.deleteBefore(clock.instant().minus(FORGOTTEN_AFTER));
    return attempts.add(gate, hide(address), clock.instant()) <= gate.attempts();
  }

  /** True while the address may go on; counts nothing. */
  @Transactional(readOnly = true)
  public boolean wouldAdmit(Gate gate, String address) {
    return attempts.count(gate, hide(address), clock.instant()) < gate.attempts();
  }

  private byte[] hide(String address) {
    MessageDigest digest = Sha256.begin();
    digest.update(key);
    return digest.digest(network(address));
  }

  private static byte[] network(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length == 16 ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
    } catch (IllegalArgumentException notAnAddress) {
      return address.getBytes(StandardCharsets.UTF_8);
    }
  }
}
