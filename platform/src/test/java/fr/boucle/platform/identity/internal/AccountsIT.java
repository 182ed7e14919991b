package fr.boucle.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Accounts, one-time links and throttling, on a real database. */
@BoucleIntegrationTest
class AccountsIT {
  private static final String LONG_ENOUGH = "une petite phrase";

  @Autowired AcceptInvitation invitations;
  @Autowired KeepAccounts accounts;
  @Autowired AccountStore store;
  @Autowired SignInThrottle throttle;

  @Test
  void keepsTheLastAdministrator() {
    AccountId last = administrator("derniere@exemple.fr");
    accounts.list().stream()
        .map(account -> account.id())
        .filter(id -> !id.equals(last))
        .forEach(id -> accounts.deactivate(id));
    assertThat(reasons(accounts.deactivate(last)))
        .containsExactly("identity.refusal.lastAdministrator");
    assertThat(reasons(accounts.changeRoles(last, Set.of(Role.ANALYST))))
        .containsExactly("identity.refusal.lastAdministrator");
  }

  @Test
  void aNewLinkCancelsTheOneBefore() {
    String first =
        value(accounts.invite("Bea", "bea@exemple.fr", "Accueil", Set.of(Role.RESPONDENT)));
    AccountId id = invitations.findInvited(first).orElseThrow().id();
    String second = accounts.renewLink(id);
    assertThat(invitations.findInvited(first)).isEmpty();
    assertThat(value(invitations.choosePassword(second, LONG_ENOUGH)).id()).isEqualTo(id);
    assertThat(invitations.findInvited(second)).isEmpty();
    assertThat(reasons(accounts.invite("Bea", "BEA@exemple.fr", "", Set.of(Role.ANALYST))))
        .containsExactly("identity.refusal.emailKnown");
  }

  @Test
  void makesAGuesserWaitWithoutLockingOutAnotherAddress() throws Exception {
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(passes("10.0.0.1")).isTrue();
      throttle.failed(attempt("10.0.0.1"));
    }
    assertThat(passes("10.0.0.1")).isFalse();
    assertThat(passes("10.0.0.2")).isTrue();
  }

  @Test
  void makesWhoeverTriesOneAccountAfterAnotherWait() throws Exception {
    for (int account = 0; account < 100; account++) {
      throttle.failed(attempt("10.0.0.9", "agent" + account + "@exemple.fr"));
    }
    assertThat(passes("10.0.0.9", "encore@exemple.fr")).isFalse();
    assertThat(passes("10.0.0.8", "encore@exemple.fr")).isTrue();
  }

  private boolean passes(String address) throws Exception {
    return passes(address, "cible@exemple.fr");
  }

  private boolean passes(String address, String email) throws Exception {
    var response = new MockHttpServletResponse();
    throttle.doFilter(attempt(address, email), response, (request, answer) -> {});
    return response.getRedirectedUrl() == null;
  }

  private static MockHttpServletRequest attempt(String address) {
    return attempt(address, "cible@exemple.fr");
  }

  private static MockHttpServletRequest attempt(String address, String email) {
    var request = new MockHttpServletRequest("POST", "/connexion");
    request.setRemoteAddr(address);
    request.setParameter("email", email);
    return request;
  }

  private AccountId administrator(String email) {
    return store.insert("Zoe", email, "", Set.of(Role.ADMINISTRATOR), Instant.EPOCH);
  }

  private static <T> T value(Result<T> result) {
    return ((Result.Accepted<T>) result).value();
  }

  private static List<String> reasons(Result<?> result) {
    return ((Result.Refused<?>) result).reasons().stream().map(Reason::key).toList();
  }
}
