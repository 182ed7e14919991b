package fr.boucle.embedding.endpoint;

/** Settings of an endpoint that cannot work; the message says what to correct. */
public final class UnusableEndpointException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableEndpointException(String message) {
    super(message);
  }
}
