package fr.boucle.postgres;

/**
 * Says why the server cannot be started in a folder. The message is for logs; the reason and the
 * detail are for the sentence a person reads.
 */
public final class PostgresRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Reason {
    /** Another process serves this folder; the detail is its process number, or empty. */
    ALREADY_RUNNING,
    /** A folder or file cannot be written; the detail is its path. */
    NOT_WRITABLE,
    /** No room left on the disk; the detail is the folder. */
    DISK_FULL,
    /** The folder was written by another major version; the detail is that version. */
    OTHER_VERSION,
    /** No server is packed for this system and processor; the detail names both. */
    UNSUPPORTED_MACHINE,
    /** The program runs as root and the system lets no other account be used. */
    ROOT_ONLY,
    /** Anything else; the detail is what the server wrote last. */
    FAILED
  }

  private final Reason reason;
  private final String detail;

  PostgresRefusal(Reason reason, String detail) {
    super("PostgreSQL refused to start: " + reason + " (" + detail + ")");
    this.reason = reason;
    this.detail = detail;
  }

  PostgresRefusal(Reason reason, String detail, Throwable cause) {
    this(reason, detail);
    initCause(cause);
  }

  public Reason reason() {
    return reason;
  }

  public String detail() {
    return detail;
  }
}
