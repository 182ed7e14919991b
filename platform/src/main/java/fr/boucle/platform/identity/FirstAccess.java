package fr.boucle.platform.identity;

import java.util.Optional;

/** The way into a platform that has no account yet. */
public interface FirstAccess {

  /**
   * Makes a fresh one-time link that creates the first administrator, and cancels those made
   * before.
   *
   * @return its path, empty when an account exists
   */
  Optional<String> open();
}
