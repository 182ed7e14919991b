package fr.boucle.platform.contribution.internal.reading;

import fr.boucle.platform.kernel.Reason;

/** A file that cannot be read, with the reason a person can act upon. */
public final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  UnreadableFile(String key, Object... args) {
    super(key);
    this.reason = Reason.on("file", "contribution.import.file." + key, args);
  }

  /** Why, in words of the message bundles. */
  public Reason reason() {
    return reason;
  }
}
