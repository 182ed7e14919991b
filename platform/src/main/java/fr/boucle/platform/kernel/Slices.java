package fr.boucle.platform.kernel;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of any length a slice at a time: never more than one slice is held, and between two
 * slices nothing is held at all, neither a cursor nor a connection. A reader on a slow line keeps
 * nobody waiting.
 */
public final class Slices {
  private static final int SIZE = 500;

  private Slices() {}

  /**
   * Hands over every row, in order.
   *
   * @param next gives at most so many rows after a row; after null, the first ones
   * @param reader receives each row
   */
  public static <T> void forEach(
      BiFunction<@Nullable T, Integer, List<T>> next, Consumer<? super T> reader) {
    List<T> slice = next.apply(null, SIZE);
    while (!slice.isEmpty()) {
      slice.forEach(reader);
      slice = slice.size() < SIZE ? List.of() : next.apply(slice.getLast(), SIZE);
    }
  }
}
