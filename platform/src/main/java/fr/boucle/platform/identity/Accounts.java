package fr.boucle.platform.identity;

import java.util.List;
import java.util.Optional;

/** The door of the room: who the agents are. */
public interface Accounts {

  /**
   * Returns an account.
   *
   * @throws java.util.NoSuchElementException if there is none with this id
   */
  Account get(AccountId id);

  /** Finds the account of the person signed in on this request. */
  Optional<Account> findCurrent();

  /**
   * Returns the account of the person signed in on this request.
   *
   * @throws IllegalStateException if nobody is signed in; a route that calls it must ask for a role
   */
  Account getCurrent();

  /** Lists active accounts that hold a role, by name. At most 500. */
  List<Account> listWithRole(Role role);
}
