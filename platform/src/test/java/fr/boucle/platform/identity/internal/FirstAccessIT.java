package fr.boucle.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.FirstAccess;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one-time link that creates the first administrator. */
@BoucleIntegrationTest
class FirstAccessIT {
  private static final String LONG_ENOUGH = "une petite phrase";

  @Autowired FirstAccess firstAccess;
  @Autowired AcceptInvitation invitations;
  @Autowired AccountStore store;

  @Test
  void opensOneFirstAccessAndOnlyOnce() {
    String old = token();
    String token = token();
    assertThat(invitations.opensFirstAccess(old)).isFalse();
    assertThat(reasons(invitations.createFirst(token, "Ada", "ada@exemple.fr", "court")))
        .containsExactly("identity.refusal.passwordShort");
    AccountId id = value(invitations.createFirst(token, "Ada", "ada@exemple.fr", LONG_ENOUGH));
    assertThat(store.find(id).orElseThrow().roles()).isEqualTo(EnumSet.allOf(Role.class));
    assertThat(reasons(invitations.createFirst(token, "Eve", "eve@exemple.fr", LONG_ENOUGH)))
        .containsExactly("identity.refusal.linkUsed");
    assertThat(firstAccess.open()).isEmpty();
  }

  private String token() {
    return firstAccess.open().orElseThrow().replace("/premier-acces/", "");
  }

  private static <T> T value(Result<T> result) {
    return ((Result.Accepted<T>) result).value();
  }

  private static List<String> reasons(Result<?> result) {
    return ((Result.Refused<?>) result).reasons().stream().map(Reason::key).toList();
  }
}
