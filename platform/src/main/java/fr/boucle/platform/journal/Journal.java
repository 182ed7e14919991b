package fr.boucle.platform.journal;

import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.kernel.Subject;

/** The door of the room: the register of public acts. */
public interface Journal {

  /**
   * Records an act inside the caller's transaction and seals it. Whoever records waits for the
   * others, so call it last in a transaction.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction:
   *     an act must not be recorded when what it tells fails
   */
  Entry record(Act act);

  /** Lists the acts about one subject, newest first. */
  Stretch<Entry> list(Subject subject, Cursor cursor, int size);

  /** Counts the acts about one subject. */
  long count(Subject subject);
}
