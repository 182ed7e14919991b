package fr.boucle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The gradients are written by hand: each is compared with the slope of the loss itself. */
class ObjectiveTest {
  private static final int ROWS = 6;
  private static final int DIMENSIONS = 4;
  private static final List<Bag> TEXTS =
      List.of(bag(0, 1f, 1, .5f), bag(2, 1f), bag(3, .2f, 0, 1f, 5, 2f));
  private static final List<Bag> OTHERS = List.of(bag(4, 1f), bag(1, 1f, 2, 1f), bag(5, .7f));

  @Test
  void followsTheSlopeOfTheImitationLoss() {
    Matrix targets = new Matrix(DIMENSIONS, random(3, 2));
    targets.normalizeRows();
    assertGradient(new Objective.Imitation(TEXTS, targets, .2, 3, 1));
  }

  @Test
  void followsTheSlopeOfTheClosenessLoss() {
    assertGradient(new Objective.Closeness(TEXTS, OTHERS, .2, 1));
  }

  @Test
  void learnsToTellThePartnersApart() {
    RowTraining rows = new RowTraining(DIMENSIONS, random(ROWS, 1));
    Objective objective = new Objective.Closeness(TEXTS, OTHERS, .05, 1);
    double first = objective.learn(rows);
    for (int i = 0; i < 200; i++) {
      rows.step(.05);
      objective.learn(rows);
    }
    rows.step(.05);

    assertThat(objective.learn(rows)).isLessThan(first / 10);
  }

  private static void assertGradient(Objective objective) {
    RowTraining rows = new RowTraining(DIMENSIONS, random(ROWS, 1));
    objective.learn(rows);
    for (int row = 0; row < ROWS; row++) {
      float[] gradient = rows.gradient(row);
      for (int d = 0; d < DIMENSIONS; d++) {
        double slope = (loss(objective, row, d, 1e-3f) - loss(objective, row, d, -1e-3f)) / 2e-3;
        assertThat((double) gradient[d])
            .as("row %d, dimension %d", row, d)
            .isCloseTo(slope, within(2e-3 + .01 * Math.abs(slope)));
      }
    }
  }

  private static double loss(Objective objective, int row, int dimension, float by) {
    float[][] values = random(ROWS, 1);
    values[row][dimension] += by;
    return objective.learn(new RowTraining(DIMENSIONS, values));
  }

  private static float[][] random(int rows, long seed) {
    Random random = new Random(seed);
    float[][] values = new float[rows][DIMENSIONS];
    for (float[] row : values) {
      for (int d = 0; d < DIMENSIONS; d++) {
        row[d] = (float) random.nextGaussian();
      }
    }
    return values;
  }

  private static Bag bag(double... rowsAndWeights) {
    int[] rows = new int[rowsAndWeights.length / 2];
    float[] weights = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (int) rowsAndWeights[2 * i];
      weights[i] = (float) rowsAndWeights[2 * i + 1];
    }
    return new Bag(rows, weights);
  }
}
