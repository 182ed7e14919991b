package fr.boucle.platform.identity;

import java.util.Set;

/**
 * An agent known to this instance.
 *
 * @param id identifier
 * @param name as shown on public pages where the law or a commitment names the person
 * @param email address, never shown to the public
 * @param service the service the person answers for, empty when none
 * @param roles what the person may do
 */
public record Account(AccountId id, String name, String email, String service, Set<Role> roles) {
  public Account {
    roles = Set.copyOf(roles);
  }
}
