package fr.boucle.embedding;

/**
 * A model whose files are missing, cut or of another kind; the message says which file and what to
 * do.
 */
public final class UnreadableModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableModelException(String message) {
    super(message);
  }

  public UnreadableModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
