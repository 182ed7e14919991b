package fr.boucle.platform.kernel;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A list ordered by identifier, the largest first, read from a {@link Cursor} whose key is the
 * opposite of the identifier.
 */
public final class NewestFirst {
  private NewestFirst() {}

  /** Comparison of an identifier with {@link #bound}, in SQL. */
  public static String comparison(Cursor cursor) {
    return cursor.isBackwards() ? ">" : "<";
  }

  /** Order in which identifiers are to be read, in SQL. */
  public static String order(Cursor cursor) {
    return cursor.isBackwards() ? "asc" : "desc";
  }

  /** The identifier next to which the reading begins. */
  public static long bound(Cursor cursor) {
    return cursor.isStart() ? Long.MAX_VALUE : -cursor.key();
  }

  /**
   * Makes a stretch of what was read.
   *
   * @param read rows in the order of reading, one more than {@code size} when there are more
   * @param cursor where the reading began
   * @param size most rows shown
   * @param id identifier of a row
   */
  public static <T> Stretch<T> of(List<T> read, Cursor cursor, int size, ToLongFunction<T> id) {
    return Stretch.of(read, cursor, size, row -> -id.applyAsLong(row), row -> 0);
  }
}
