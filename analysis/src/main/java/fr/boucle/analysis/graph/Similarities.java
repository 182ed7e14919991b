package fr.boucle.analysis.graph;

import java.util.stream.IntStream;

/**
 * Compares one vector with many at once (« similarités »). Each similarity is one sum in a fixed
 * order. Immutable; safe for use by several threads.
 */
public final class Similarities {
  private final int size;
  private final VectorBlock[] blocks;

  /**
   * Lays out the vectors.
   *
   * @param vectors unit vectors of one length, in order; may be none
   */
  public Similarities(float[][] vectors) {
    this.size = vectors.length;
    this.blocks = VectorBlock.of(Vectors.of(vectors), IntStream.range(0, size).toArray());
  }

  /** Returns the dot product of a vector with each of the vectors, in their order. */
  public float[] to(float[] vector) {
    float[] all = new float[size];
    float[] sums = new float[VectorBlock.WIDEST];
    int start = 0;
    for (VectorBlock block : blocks) {
      block.scan(vector, sums);
      System.arraycopy(sums, 0, all, start, block.width());
      start += block.width();
    }
    return all;
  }
}
