package fr.boucle.platform.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list ordered by a key then by an identifier, smallest first: the list goes on from
 * there without counting what precedes.
 *
 * @param key key of the row next to which one stands
 * @param id identifier of that row
 * @param direction which way the list is read
 * @param before number of rows that preceded the place when it was written, from 0
 */
public record Cursor(long key, long id, Direction direction, long before) {
  /** The beginning of any list. */
  public static final Cursor START =
      new Cursor(Long.MIN_VALUE, Long.MIN_VALUE, Direction.FORWARDS, 0);

  private static final Pattern WRITTEN =
      Pattern.compile("([av])(-?\\d{1,18})_(\\d{1,18})_(\\d{1,9})");

  /** Which way a list is read. */
  public enum Direction {
    /** What follows the row. */
    FORWARDS,
    /** What precedes the row. */
    BACKWARDS
  }

  /** Reads what {@link #toString} wrote; anything else is the beginning of the list. */
  public static Cursor parse(String written) {
    return Optional.of(WRITTEN.matcher(written))
        .filter(Matcher::matches)
        .map(read ->
            new Cursor(
                Long.parseLong(read.group(2)),
                Long.parseLong(read.group(3)),
                read.group(1).equals("a") ? Direction.FORWARDS : Direction.BACKWARDS,
                Long.parseLong(read.group(4))))
        .orElse(START);
  }

  /** True when the list is read from its beginning. */
  public boolean isStart() {
    return equals(START);
  }

  /** True when what precedes the row is asked for. */
  public boolean isBackwards() {
    return direction == Direction.BACKWARDS;
  }

  /** Comparison of a row with the cursor, in SQL. */
  public String comparison() {
    return isBackwards() ? "<" : ">";
  }

  /** Order in which rows are to be read, in SQL. */
  public String order() {
    return isBackwards() ? "desc" : "asc";
  }

  /** Writes the cursor so that it fits in an address; empty for the beginning. */
  @Override
  public String toString() {
    return isStart() ? "" : (isBackwards() ? "v" : "a") + key + "_" + id + "_" + before;
  }
}
