package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.Role;

/** Who may be named in a charter as the one who answers. */
final class Respondents {
  private Respondents() {}

  /** True when the person named is active and holds the role. */
  static boolean isActive(Accounts accounts, Charter charter) {
    return accounts.listWithRole(Role.RESPONDENT).stream()
        .anyMatch(account -> account.id().equals(charter.respondent()));
  }
}
