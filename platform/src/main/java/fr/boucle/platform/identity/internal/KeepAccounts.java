package fr.boucle.platform.identity.internal;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with accounts. Links last seven days. */
@Service
public class KeepAccounts {
  private static final Duration VALIDITY = Duration.ofDays(7);

  private final AccountStore accounts;
  private final InvitationStore invitations;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  KeepAccounts(AccountStore accounts, InvitationStore invitations, Clock clock) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.clock = clock;
  }

  /** Lists active accounts, by name. At most 500. */
  public List<Account> list() {
    return accounts.listActive();
  }

  /**
   * Creates an account.
   *
   * @return the token of the link with which the person chooses a password
   */
  @Transactional
  public Result<String> invite(String name, String email, String service, Set<Role> roles) {
    if (roles.isEmpty()) {
      return Result.refused(Reason.on("roles", "identity.refusal.noRole"));
    }
    if (accounts.isKnown(email)) {
      return Result.refused(Reason.on("email", "identity.refusal.emailKnown", email));
    }
    return Result.accepted(link(accounts.insert(name, email, service, roles, clock.instant())));
  }

  /** Makes a new link for a person who forgot the password; older links stop working. */
  @Transactional
  public String renewLink(AccountId account) {
    return link(account);
  }

  /** Gives an account other roles; the last administrator keeps that role. */
  @Transactional
  public Result<AccountId> changeRoles(AccountId account, Set<Role> roles) {
    if (roles.isEmpty()) {
      return Result.refused(Reason.on("roles", "identity.refusal.noRole"));
    }
    if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(account)) {
      return Result.refused(Reason.on("roles", "identity.refusal.lastAdministrator"));
    }
    accounts.replaceRoles(account, roles);
    return Result.accepted(account);
  }

  /** Closes an account; its sessions stop at the next request. */
  @Transactional
  public Result<AccountId> deactivate(AccountId account) {
    if (isLastAdministrator(account)) {
      return Result.refused(Reason.of("identity.refusal.lastAdministrator"));
    }
    accounts.deactivate(account);
    invitations.deleteUnusedOf(account);
    return Result.accepted(account);
  }

  private boolean isLastAdministrator(AccountId account) {
    List<Account> administrators = accounts.listWithRole(Role.ADMINISTRATOR);
    return administrators.size() == 1 && administrators.getFirst().id().equals(account);
  }

  private String link(AccountId account) {
    invitations.deleteUnusedOf(account);
    String token = LinkTokens.draw(random);
    invitations.insert(
        LinkTokens.hash(token), account, clock.instant(), clock.instant().plus(VALIDITY));
    return token;
  }
}
