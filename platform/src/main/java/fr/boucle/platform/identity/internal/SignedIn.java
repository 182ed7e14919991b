package fr.boucle.platform.identity.internal;

import fr.boucle.platform.identity.AccountId;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** The principal of a session: an account's id beside what Spring Security needs. */
final class SignedIn extends User {
  private static final long serialVersionUID = 1L;

  private final long accountId;

  SignedIn(
      AccountId account,
      String email,
      String passwordHash,
      Collection<? extends GrantedAuthority> authorities) {
    super(email, passwordHash, authorities);
    this.accountId = account.value();
  }

  AccountId account() {
    return new AccountId(accountId);
  }
}
