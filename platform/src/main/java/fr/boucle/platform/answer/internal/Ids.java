package fr.boucle.platform.answer.internal;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Identifiers in increasing order, eight bytes each, so that the hundred thousand contributions of
 * a round can be compared with what was noted of them. Not thread-safe.
 */
final class Ids {
  private static final int FIRST_SIZE = 64;

  private long[] values = new long[FIRST_SIZE];
  private int size;

  Ids() {}

  static Ids of(long... ids) {
    var all = new Ids();
    for (long id : ids) {
      all.add(id);
    }
    return all;
  }

  /**
   * Adds an identifier.
   *
   * @throws IllegalArgumentException if it is smaller than the last one; the same one twice counts
   *     once
   */
  void add(long id) {
    if (size > 0 && id <= values[size - 1]) {
      if (id == values[size - 1]) {
        return;
      }
      throw new IllegalArgumentException(
          "identifier %d came after %d. They must be read in order."
              .formatted(id, values[size - 1]));
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = id;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Returns those that the other does not hold. */
  Ids minus(Ids other) {
    var rest = new Ids();
    int theirs = 0;
    for (int mine = 0; mine < size; mine++) {
      while (theirs < other.size && other.values[theirs] < values[mine]) {
        theirs++;
      }
      if (theirs == other.size || other.values[theirs] != values[mine]) {
        rest.add(values[mine]);
      }
    }
    return rest;
  }

  /** Hands them over in slices of at most so many. */
  void inSlices(int most, Consumer<Ids> reader) {
    for (int from = 0; from < size; from += most) {
      reader.accept(of(Arrays.copyOfRange(values, from, Math.min(size, from + most))));
    }
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
