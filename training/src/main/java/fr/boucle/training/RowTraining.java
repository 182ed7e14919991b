package fr.boucle.training;

import java.util.Arrays;

/**
 * The rows being learned, with the memory of their optimiser (« lignes en apprentissage »): Adam
 * (arXiv 1412.6980), lazy: a step only touches the rows that its texts hold. Not safe for several
 * threads.
 */
final class RowTraining {
  private static final float BETA1 = .9f;
  private static final float BETA2 = .999f;
  private static final float EPSILON = 1e-8f;

  private final int dimensions;
  private final float[] values;
  private final float[] mean;
  private final float[] square;
  private final int[] slotOfRow;
  private int[] touched = new int[1024];
  private float[] gradients;
  private int touchedCount;
  private int step;

  /**
   * Starts from given rows.
   *
   * @param values rows after each other; they change as the rows learn
   */
  RowTraining(int dimensions, float[] values) {
    this.dimensions = dimensions;
    this.values = values;
    mean = new float[values.length];
    square = new float[values.length];
    slotOfRow = new int[values.length / dimensions];
    Arrays.fill(slotOfRow, -1);
    gradients = new float[touched.length * dimensions];
  }

  int dimensions() {
    return dimensions;
  }

  float[] values() {
    return values;
  }

  /** Returns the weighted sum of the rows of a text, before it is given length 1. */
  float[] sum(Bag bag) {
    float[] sum = new float[dimensions];
    for (int i = 0; i < bag.size(); i++) {
      int offset = bag.row(i) * dimensions;
      float weight = bag.weight(i);
      for (int d = 0; d < dimensions; d++) {
        sum[d] += weight * values[offset + d];
      }
    }
    return sum;
  }

  /** Adds the gradient of a text's sum to the gradients of its rows. */
  void backward(Bag bag, float[] gradientOfSum) {
    for (int i = 0; i < bag.size(); i++) {
      int offset = slot(bag.row(i)) * dimensions;
      float weight = bag.weight(i);
      for (int d = 0; d < dimensions; d++) {
        gradients[offset + d] += weight * gradientOfSum[d];
      }
    }
  }

  /** Returns the gradients gathered since the last step, laid out as the values. */
  float[] gradients() {
    float[] laidOut = new float[values.length];
    for (int slot = 0; slot < touchedCount; slot++) {
      System.arraycopy(
          gradients, slot * dimensions, laidOut, touched[slot] * dimensions, dimensions);
    }
    return laidOut;
  }

  private int slot(int row) {
    if (slotOfRow[row] < 0) {
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touchedCount);
        gradients = Arrays.copyOf(gradients, 2 * gradients.length);
      }
      touched[touchedCount] = row;
      slotOfRow[row] = touchedCount++;
    }
    return slotOfRow[row];
  }

  /** Moves the rows touched since the last step, and forgets their gradients. */
  void step(double learningRate) {
    step++;
    float rate =
        (float) (learningRate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step)));
    for (int slot = 0; slot < touchedCount; slot++) {
      int row = touched[slot] * dimensions;
      int from = slot * dimensions;
      for (int d = 0; d < dimensions; d++) {
        float gradient = gradients[from + d];
        float m = BETA1 * mean[row + d] + (1 - BETA1) * gradient;
        float v = BETA2 * square[row + d] + (1 - BETA2) * gradient * gradient;
        mean[row + d] = m;
        square[row + d] = v;
        values[row + d] -= rate * m / ((float) Math.sqrt(v) + EPSILON);
      }
      slotOfRow[touched[slot]] = -1;
    }
    Arrays.fill(gradients, 0, touchedCount * dimensions, 0);
    touchedCount = 0;
  }
}
