package fr.boucle.platform.identity.internal;

import fr.boucle.platform.identity.FirstAccess;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the link that creates the first administrator, as long as there is no account at all. */
@Service
public class OpenFirstAccess implements FirstAccess {
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

  @Override
  @Transactional
  public Optional<String> open() {
    if (accounts.count() > 0) {
      return Optional.empty();
    }
    invitations.deleteUnusedFirstAccess();
    String token = LinkTokens.draw(random);
    invitations.insert(
        LinkTokens.hash(token), null, clock.instant(), clock.instant().plus(VALIDITY));
    return Optional.of("/premier-acces/" + token);
  }
}
