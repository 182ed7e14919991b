package fr.boucle.training;

/**
 * A text as the model sees it while it learns (« sac de lignes »): rows of the table and the weight
 * of each, in order. It owns its arrays and never changes them.
 */
final class Bag {
  private final int[] rows;
  private final float[] weights;

  Bag(int[] rows, float[] weights) {
    this.rows = rows;
    this.weights = weights;
  }

  int size() {
    return rows.length;
  }

  int row(int i) {
    return rows[i];
  }

  float weight(int i) {
    return weights[i];
  }
}
