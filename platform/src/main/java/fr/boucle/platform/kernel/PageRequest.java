package fr.boucle.platform.kernel;

/**
 * The slice of a list that a reader asks for.
 *
 * @param number page number, from 0
 * @param size rows per page, in [1..200]
 */
public record PageRequest(int number, int size) {
  private static final int LARGEST_SIZE = 200;

  public PageRequest {
    if (number < 0 || size < 1 || size > LARGEST_SIZE) {
      throw new IllegalArgumentException(
          "page (%d) must be >= 0 and size (%d) must be in [1..%d]"
              .formatted(number, size, LARGEST_SIZE));
    }
  }

  /**
   * Reads the page number a visitor typed in a URL, tolerating nonsense.
   *
   * @param number any number; negative or absurd values give the first page
   * @param size rows per page, in [1..200]
   */
  public static PageRequest of(int number, int size) {
    return new PageRequest(Math.clamp(number, 0, 100_000), size);
  }

  /** Rows to pass over before the first one of this page. */
  public long offset() {
    return (long) number * size;
  }
}
