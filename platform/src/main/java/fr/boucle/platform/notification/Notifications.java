package fr.boucle.platform.notification;

import java.util.Collection;

/** The door of the room: hands over letters. */
public interface Notifications {

  /**
   * Puts letters into the outbox, inside the caller's transaction. Those whose key is already known
   * are passed over.
   *
   * @return how many were new
   */
  int enqueue(Collection<Message> messages);

  /** True when a mail server is configured; otherwise letters wait in the outbox. */
  boolean canSend();
}
