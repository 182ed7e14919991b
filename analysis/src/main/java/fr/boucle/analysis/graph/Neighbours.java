package fr.boucle.analysis.graph;

import java.util.Arrays;

/**
 * For every node the k nodes most similar to it, best first, ties by node number. Lists lie one
 * after the other in two arrays: eight bytes per neighbour, no object per node.
 *
 * <p>The lists of different nodes may be filled by different threads.
 */
public final class Neighbours {
  private final int k;
  private final int[] ids;
  private final float[] similarities;
  private final int[] counts;

  Neighbours(int nodes, int k) {
    this.k = k;
    this.ids = new int[Math.multiplyExact(nodes, k)];
    this.similarities = new float[ids.length];
    this.counts = new int[nodes];
  }

  /** Returns the number of nodes. */
  public int nodes() {
    return counts.length;
  }

  /** Returns how many neighbours a node has, at most k. */
  public int count(int node) {
    return counts[node];
  }

  /** Returns the neighbour of a rank, from 0; never the node itself. */
  public int id(int node, int rank) {
    return ids[node * k + rank];
  }

  /** Returns the similarity of the neighbour of a rank; it falls with the rank. */
  public float similarity(int node, int rank) {
    return similarities[node * k + rank];
  }

  /** Returns the neighbours of a node, best first. */
  public int[] ids(int node) {
    return Arrays.copyOfRange(ids, node * k, node * k + counts[node]);
  }

  /** Marks the nodes whose nearest neighbour is more similar than a threshold. */
  public void markAbove(double threshold, boolean[] marks) {
    for (int i = 0; i < counts.length; i++) {
      marks[i] |= counts[i] > 0 && similarities[i * k] > threshold;
    }
  }

  /** Returns the similarity a newcomer must reach. */
  float floor(int node) {
    return counts[node] < k ? Float.NEGATIVE_INFINITY : similarities[node * k + k - 1];
  }

  /** Keeps a neighbour if it is among the best; it must not have been offered before. */
  void offer(int node, int id, float similarity) {
    int start = node * k;
    int last = start + counts[node] - 1;
    if (counts[node] == k && !isBetter(id, similarity, last)) {
      return;
    }
    int at = counts[node] < k ? start + counts[node]++ : last;
    while (at > start && isBetter(id, similarity, at - 1)) {
      ids[at] = ids[at - 1];
      similarities[at] = similarities[at - 1];
      at--;
    }
    ids[at] = id;
    similarities[at] = similarity;
  }

  private boolean isBetter(int id, float similarity, int than) {
    return similarity > similarities[than] || (similarity == similarities[than] && id < ids[than]);
  }
}
