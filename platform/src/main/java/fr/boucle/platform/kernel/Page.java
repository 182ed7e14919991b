package fr.boucle.platform.kernel;

import java.util.List;

/**
 * A slice of an ordered list.
 *
 * @param items the rows of this slice, in order
 * @param request the slice asked for
 * @param total number of rows of the whole list
 */
public record Page<T>(List<T> items, PageRequest request, long total) {
  public Page {
    items = List.copyOf(items);
  }

  /** True when another page precedes this one. */
  public boolean hasPrevious() {
    return request.number() > 0;
  }

  /** True when another page follows this one. */
  public boolean hasNext() {
    return request.offset() + items.size() < total;
  }
}
