package fr.boucle.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows being learned, with the memory of their optimiser (« lignes en apprentissage »): Adam
 * (arXiv 1412.6980), lazy: a step only touches the rows that its texts hold, and only rows touched
 * once take the memory of the optimiser. Not safe for several callers; what it spreads over threads
 * itself adds up in the order of the texts.
 */
final class RowTraining {
  private static final float BETA1 = .9f;
  private static final float BETA2 = .999f;
  private static final float EPSILON = 1e-8f;

  /** Gradients of texts are added to shared rows: threads share the dimensions, not the texts. */
  private static final int STRIPES = 2;

  private static final float[] UNTOUCHED = {};

  private final int dimensions;
  private final float[][] values;
  private final float[][] mean;
  private final float[][] square;
  private final int[] slotOfRow;
  private int[] touched = new int[1024];
  private float[][] gradients = new float[touched.length][];
  private int touchedCount;
  private int step;

  /**
   * Starts from given rows.
   *
   * @param dimensions floats per row
   * @param values the rows; they change as the rows learn
   */
  RowTraining(int dimensions, float[]... values) {
    this.dimensions = dimensions;
    this.values = values;
    mean = new float[values.length][];
    square = new float[values.length][];
    Arrays.fill(mean, UNTOUCHED);
    Arrays.fill(square, UNTOUCHED);
    Arrays.fill(gradients, UNTOUCHED);
    slotOfRow = new int[values.length];
    Arrays.fill(slotOfRow, -1);
  }

  int dimensions() {
    return dimensions;
  }

  float[][] values() {
    return values;
  }

  /** Adds the weighted rows of a text, before they are given length 1. */
  void addTo(float[] sum, Bag bag) {
    for (int i = 0; i < bag.size(); i++) {
      add(sum, values[bag.row(i)], bag.weight(i), 0, dimensions);
    }
  }

  /** Adds the gradients of the sums of texts to the gradients of their rows. */
  void backward(List<Bag> texts, Matrix gradientOfSums) {
    texts.forEach(this::touch);
    IntStream.range(0, STRIPES)
        .parallel()
        .forEach(stripe -> {
          int from = dimensions * stripe / STRIPES;
          int to = dimensions * (stripe + 1) / STRIPES;
          for (int text = 0; text < texts.size(); text++) {
            Bag bag = texts.get(text);
            float[] gradient = gradientOfSums.row(text);
            for (int i = 0; i < bag.size(); i++) {
              add(gradients[slotOfRow[bag.row(i)]], gradient, bag.weight(i), from, to);
            }
          }
        });
  }

  /** Returns the gradient of a row gathered since the last step, or zeros. */
  float[] gradient(int row) {
    return slotOfRow[row] < 0 ? new float[dimensions] : gradients[slotOfRow[row]].clone();
  }

  private static void add(float[] to, float[] row, float weight, int from, int end) {
    for (int d = from; d < end; d++) {
      to[d] += weight * row[d];
    }
  }

  private void touch(Bag bag) {
    for (int i = 0; i < bag.size(); i++) {
      int row = bag.row(i);
      if (slotOfRow[row] < 0) {
        if (touchedCount == touched.length) {
          touched = Arrays.copyOf(touched, 2 * touchedCount);
          gradients = Arrays.copyOf(gradients, 2 * touchedCount);
          Arrays.fill(gradients, touchedCount, 2 * touchedCount, UNTOUCHED);
        }
        if (gradients[touchedCount].length == 0) {
          gradients[touchedCount] = new float[dimensions];
        }
        if (mean[row].length == 0) {
          mean[row] = new float[dimensions];
          square[row] = new float[dimensions];
        }
        touched[touchedCount] = row;
        slotOfRow[row] = touchedCount++;
      }
    }
  }

  /** Moves the rows touched since the last step, and forgets their gradients. */
  void step(double learningRate) {
    step++;
    float rate =
        (float) (learningRate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step)));
    IntStream.range(0, touchedCount)
        .parallel()
        .forEach(slot -> {
          int row = touched[slot];
          move(values[row], mean[row], square[row], gradients[slot], rate);
          Arrays.fill(gradients[slot], 0);
          slotOfRow[row] = -1;
        });
    touchedCount = 0;
  }

  private static void move(
      float[] value, float[] mean, float[] square, float[] gradient, float rate) {
    for (int d = 0; d < value.length; d++) {
      float g = gradient[d];
      float m = BETA1 * mean[d] + (1 - BETA1) * g;
      float v = BETA2 * square[d] + (1 - BETA2) * g * g;
      mean[d] = m;
      square[d] = v;
      value[d] -= rate * m / ((float) Math.sqrt(v) + EPSILON);
    }
  }
}
