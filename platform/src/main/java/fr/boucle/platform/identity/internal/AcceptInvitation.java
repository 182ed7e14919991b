package fr.boucle.platform.identity.internal;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Uses a one-time link: creates the first account, or chooses the password of an invited one. */
@Service
public class AcceptInvitation {
  private final AccountStore accounts;
  private final InvitationStore invitations;
  private final PasswordEncoder passwords;
  private final Clock clock;

  AcceptInvitation(
      AccountStore accounts, InvitationStore invitations, PasswordEncoder passwords, Clock clock) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** True when the token opens the creation of the very first account. */
  public boolean opensFirstAccess(String token) {
    return invitations
        .findOpen(LinkTokens.hash(token), clock.instant())
        .filter(link -> link.account() == null)
        .isPresent();
  }

  /** Finds the account a token lets choose a password for. */
  public Optional<Account> findInvited(String token) {
    return invitations
        .findOpen(LinkTokens.hash(token), clock.instant())
        .flatMap(link -> Optional.ofNullable(link.account()))
        .flatMap(accounts::find);
  }

  /** Creates the first account, with every role. */
  @Transactional
  public Result<AccountId> createFirst(String token, String name, String email, String password) {
    Optional<Reason> objection = PasswordRule.objectionTo(password);
    if (objection.isPresent()) {
      return Result.refused(objection.get());
    }
    if (!opensFirstAccess(token) || !invitations.use(LinkTokens.hash(token), clock.instant())) {
      return Result.refused(Reason.of("identity.refusal.linkUsed"));
    }
    AccountId id = accounts.insert(name, email, "", EnumSet.allOf(Role.class), clock.instant());
    accounts.updatePassword(id, passwords.encode(password));
    return Result.accepted(id);
  }

  /** Chooses the password of an invited account. */
  @Transactional
  public Result<Account> choosePassword(String token, String password) {
    Optional<Reason> objection = PasswordRule.objectionTo(password);
    if (objection.isPresent()) {
      return Result.refused(objection.get());
    }
    Optional<Account> account = findInvited(token);
    if (account.isEmpty() || !invitations.use(LinkTokens.hash(token), clock.instant())) {
      return Result.refused(Reason.of("identity.refusal.linkUsed"));
    }
    accounts.updatePassword(account.get().id(), passwords.encode(password));
    return Result.accepted(account.get());
  }
}
