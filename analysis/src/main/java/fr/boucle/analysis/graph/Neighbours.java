package fr.boucle.analysis.graph;

/** For every node the nodes most similar to it, best first, ties by node number. */
public final class Neighbours {
  private final int[][] ids;
  private final float[][] similarities;

  public Neighbours(int[][] ids, float[][] similarities) {
    this.ids = ids;
    this.similarities = similarities;
  }

  /** Returns, per node, the neighbours, at most k, never the node itself. */
  public int[][] ids() {
    return ids;
  }

  /** Returns, per node, the similarities of {@link #ids()}, falling. */
  public float[][] similarities() {
    return similarities;
  }

  /** Marks the nodes whose nearest neighbour is more similar than a threshold. */
  public void markAbove(double threshold, boolean[] marks) {
    for (int i = 0; i < similarities.length; i++) {
      marks[i] |= similarities[i].length > 0 && similarities[i][0] > threshold;
    }
  }
}
