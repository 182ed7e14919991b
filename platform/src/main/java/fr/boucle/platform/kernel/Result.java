package fr.boucle.platform.kernel;

import java.util.List;
import java.util.function.Function;

/** What came of a command: done, or refused with reasons that a person can read and act upon. */
public sealed interface Result<T> {

  /**
   * The command was carried out.
   *
   * @param value what it produced
   */
  record Accepted<T>(T value) implements Result<T> {}

  /**
   * The command was refused and nothing was changed.
   *
   * @param reasons why, at least one
   */
  record Refused<T>(List<Reason> reasons) implements Result<T> {
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal must give at least one reason");
      }
    }
  }

  /** Wraps what a command produced. */
  static <T> Result<T> accepted(T value) {
    return new Accepted<>(value);
  }

  /** Refuses with one or several reasons. */
  static <T> Result<T> refused(Reason... reasons) {
    return new Refused<>(List.of(reasons));
  }

  /** Follows one of two ways, whichever came of the command. */
  default <R> R fold(
      Function<? super T, ? extends R> accepted,
      Function<? super List<Reason>, ? extends R> refused) {
    return switch (this) {
      case Accepted<T>(T value) -> accepted.apply(value);
      case Refused<T>(List<Reason> reasons) -> refused.apply(reasons);
    };
  }
}
