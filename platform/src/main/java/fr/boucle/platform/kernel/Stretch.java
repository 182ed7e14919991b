package fr.boucle.platform.kernel;

import static fr.boucle.platform.kernel.Cursor.Direction.BACKWARDS;
import static fr.boucle.platform.kernel.Cursor.Direction.FORWARDS;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Some rows of a list read from a {@link Cursor}; its cost does not grow with what precedes.
 *
 * @param items the rows, in order of the list
 * @param before number of rows before the first one, as far as the cursor knew
 * @param previous where to read what precedes, empty when nothing does
 * @param next where to read what follows, empty when nothing does
 */
public record Stretch<T>(List<T> items, long before, String previous, String next) {
  public Stretch {
    items = List.copyOf(items);
  }

  /**
   * Makes a stretch of what was read.
   *
   * @param read rows in the order of reading, one more than {@code size} when there are more
   * @param cursor where the reading began
   * @param size most rows shown
   * @param key key of a row
   * @param id identifier of a row
   */
  public static <T> Stretch<T> of(
      List<T> read, Cursor cursor, int size, ToLongFunction<T> key, ToLongFunction<T> id) {
    boolean more = read.size() > size;
    List<T> kept = read.subList(0, Math.min(size, read.size()));
    List<T> items = cursor.isBackwards() ? kept.reversed() : kept;
    boolean precedes = cursor.isBackwards() ? more : !cursor.isStart();
    boolean follows = cursor.isBackwards() || more;
    if (items.isEmpty()) {
      return new Stretch<>(items, 0, "", "");
    }
    long before =
        Math.max(0, cursor.isBackwards() ? cursor.before() - items.size() : cursor.before());
    T first = items.getFirst();
    T last = items.getLast();
    String previous =
        new Cursor(key.applyAsLong(first), id.applyAsLong(first), BACKWARDS, before).toString();
    String next =
        new Cursor(key.applyAsLong(last), id.applyAsLong(last), FORWARDS, before + items.size())
            .toString();
    return new Stretch<>(items, before, precedes ? previous : "", follows ? next : "");
  }

  /** Returns the same stretch with each row made into something else. */
  public <R> Stretch<R> map(Function<T, R> change) {
    return new Stretch<>(items.stream().map(change).toList(), before, previous, next);
  }
}
