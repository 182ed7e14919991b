package fr.boucle.platform.notification.internal;

/** Where a letter stands. */
public enum LetterState {
  /** Waits for its next attempt, or for a mail server. */
  WAITING,
  /** Handed to the mail server; not known yet whether it took it. */
  SENDING,
  /** Taken by the mail server; its text is erased. */
  SENT,
  /** Given up until a person decides. */
  STUCK
}
