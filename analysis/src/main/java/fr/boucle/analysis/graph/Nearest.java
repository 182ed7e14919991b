package fr.boucle.analysis.graph;

import java.util.Arrays;

/**
 * Keeps the k most similar nodes seen; among equal similarities the lowest node number. Not safe
 * for use by several threads.
 */
final class Nearest {
  private final int[] ids;
  private final float[] similarities;
  private int size;

  Nearest(int k) {
    this.ids = new int[k];
    this.similarities = new float[k];
  }

  /** Returns the similarity a newcomer must reach. */
  float floor() {
    return size < ids.length ? Float.NEGATIVE_INFINITY : similarities[size - 1];
  }

  void offer(int id, float similarity) {
    if (size == ids.length && !isBetter(id, similarity, size - 1)) {
      return;
    }
    int at = size < ids.length ? size++ : size - 1;
    while (at > 0 && isBetter(id, similarity, at - 1)) {
      ids[at] = ids[at - 1];
      similarities[at] = similarities[at - 1];
      at--;
    }
    ids[at] = id;
    similarities[at] = similarity;
  }

  int[] ids() {
    return Arrays.copyOf(ids, size);
  }

  float[] similarities() {
    return Arrays.copyOf(similarities, size);
  }

  private boolean isBetter(int id, float similarity, int than) {
    return similarity > similarities[than] || (similarity == similarities[than] && id < ids[than]);
  }
}
