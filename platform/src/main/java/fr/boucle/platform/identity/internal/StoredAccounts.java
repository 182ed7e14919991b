package fr.boucle.platform.identity.internal;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.Viewer;
import fr.boucle.platform.ui.ViewerSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Accounts as the other rooms see them; the account of a request is read once. */
@Service
class StoredAccounts implements Accounts, ViewerSource {
  private static final String CURRENT = StoredAccounts.class.getName() + ".current";

  private final AccountStore store;

  StoredAccounts(AccountStore store) {
    this.store = store;
  }

  @Override
  public Account get(AccountId id) {
    return store
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("no account has id " + id.value()));
  }

  @Override
  public Optional<Account> findCurrent() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null
        && request.getAttribute(CURRENT, RequestAttributes.SCOPE_REQUEST)
            instanceof Account known) {
      return Optional.of(known);
    }
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
      return Optional.empty();
    }
    Optional<Account> account = store.findActive(person.account());
    if (request != null && account.isPresent()) {
      request.setAttribute(CURRENT, account.get(), RequestAttributes.SCOPE_REQUEST);
    }
    return account;
  }

  @Override
  public Account getCurrent() {
    return findCurrent()
        .orElseThrow(() -> new IllegalStateException("nobody is signed in on this request"));
  }

  @Override
  public List<Account> listWithRole(Role role) {
    return store.listWithRole(role);
  }

  @Override
  public Optional<Viewer> findViewer() {
    return findCurrent()
        .map(account ->
            new Viewer(
                account.name(),
                account.roles().stream().map(Role::name).collect(Collectors.toSet())));
  }
}
