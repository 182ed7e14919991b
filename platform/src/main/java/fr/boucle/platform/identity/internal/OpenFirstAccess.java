package fr.boucle.platform.identity.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the link that creates the first administrator, as long as there is no account at all. */
@Service
public class OpenFirstAccess {
  private static final Duration VALIDITY = Duration.ofHours(24);

  private final AccountStore accounts;
  private final InvitationStore invitations;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  OpenFirstAccess(AccountStore accounts, InvitationStore invitations, Clock clock) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.clock = clock;
  }

  /**
   * Makes a fresh link and cancels those made before.
   *
   * @return its token, empty when an account exists
   */
  @Transactional
  public Optional<String> open() {
    if (accounts.count() > 0) {
      return Optional.empty();
    }
    invitations.deleteUnusedFirstAccess();
    String token = LinkTokens.draw(random);
    invitations.insert(
        LinkTokens.hash(token), null, clock.instant(), clock.instant().plus(VALIDITY));
    return Optional.of(token);
  }
}
