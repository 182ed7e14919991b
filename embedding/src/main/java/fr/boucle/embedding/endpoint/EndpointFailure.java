package fr.boucle.embedding.endpoint;

/**
 * Why an endpoint gave no label.
 *
 * @param cause what happened
 * @param status the HTTP status received, 0 when none was
 */
public record EndpointFailure(Cause cause, int status) {

  /** What happened. */
  public enum Cause {
    /** Nobody answers at this address. */
    UNREACHABLE,
    /** It did not answer in time. */
    TOO_SLOW,
    /** It answered with another status than 200. */
    REFUSED,
    /** Its answer is too long, or is not what the protocol says. */
    UNREADABLE
  }
}
