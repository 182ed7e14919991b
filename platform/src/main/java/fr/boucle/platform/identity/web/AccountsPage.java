package fr.boucle.platform.identity.web;

import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.FormErrors;
import java.util.List;
import java.util.Set;

/**
 * The accounts of this instance.
 *
 * @param accounts by name
 * @param form what was typed
 * @param errors what is to mend
 * @param link address to hand over to the person just invited, empty otherwise
 * @param linkFor name of that person
 */
public record AccountsPage(
    List<Line> accounts, AccountForm form, FormErrors errors, String link, String linkFor) {

  /** One account. */
  public record Line(long id, String name, String email, String service, Set<Role> roles) {}

  /** Every role, in the order of the form. */
  public List<Role> roles() {
    return List.of(Role.values());
  }
}
