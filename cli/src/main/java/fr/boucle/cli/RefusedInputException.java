package fr.boucle.cli;

/**
 * Input that a command refuses, with the one sentence to show to the person who typed it. The
 * command ends with {@link BoucleCommand#BAD_INPUT}.
 */
public final class RefusedInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses with a key of the bundle {@code fr/boucle/cli/messages}.
   *
   * @param key message key
   * @param arguments values shown in the message
   */
  public RefusedInputException(String key, Object... arguments) {
    super(Messages.get(key, arguments));
  }

  /**
   * Refuses with a sentence already written for the reader, as a library's reader gives it.
   *
   * @param cause exception whose message is shown as it is
   */
  public RefusedInputException(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
