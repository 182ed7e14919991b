package fr.boucle.platform.kernel;

import java.util.List;

/**
 * One reason of a refusal, in words of the message bundles.
 *
 * @param field name of the form field concerned, empty when it concerns the whole
 * @param key message key, {@code room.refusal.name}
 * @param args values to put into the message
 */
public record Reason(String field, String key, List<Object> args) {
  public Reason {
    args = List.copyOf(args);
  }

  /** A reason that concerns the command as a whole. */
  public static Reason of(String key, Object... args) {
    return new Reason("", key, List.of(args));
  }

  /** A reason that concerns one field of a form. */
  public static Reason on(String field, String key, Object... args) {
    return new Reason(field, key, List.of(args));
  }
}
