package fr.boucle.analysis;

import java.util.Comparator;

/**
 * Address of one segment of one contribution.
 *
 * @param documentId the contribution
 * @param index position of the segment in it, from 0
 */
public record SegmentRef(String documentId, int index) implements Comparable<SegmentRef> {
  private static final Comparator<SegmentRef> ORDER =
      Comparator.comparing(SegmentRef::documentId).thenComparingInt(SegmentRef::index);

  @Override
  public int compareTo(SegmentRef other) {
    return ORDER.compare(this, other);
  }
}
