package fr.boucle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalAxesTest {

  @Test
  void keepsTheDirectionsInWhichVectorsVary() {
    Random random = new Random(4);
    Matrix sample = new Matrix(400, 6);
    for (int i = 0; i < sample.rows(); i++) {
      double along = random.nextGaussian();
      double across = .3 * random.nextGaussian();
      for (int d = 0; d < 6; d++) {
        // Everything happens in the plane of (1,1,1,0,0,0) and (0,0,0,1,-1,0), far from zero.
        sample.set(i, d, (float) (5 + (d < 3 ? along : d == 3 ? across : d == 4 ? -across : 0)));
      }
    }

    Matrix projected = PrincipalAxes.of(sample, 2).project(sample);

    for (int i = 0; i < sample.rows(); i++) {
      double along = (sample.get(i, 0) - mean(sample, 0)) * Math.sqrt(3);
      double across = (sample.get(i, 3) - mean(sample, 3)) * Math.sqrt(2);
      double length = Math.hypot(along, across);
      assertThat((double) Math.abs(projected.get(i, 0)))
          .isCloseTo(Math.abs(along) / length, within(.01));
      assertThat((double) Math.abs(projected.get(i, 1)))
          .isCloseTo(Math.abs(across) / length, within(.01));
    }
  }

  private static double mean(Matrix sample, int column) {
    double sum = 0;
    for (int i = 0; i < sample.rows(); i++) {
      sum += sample.get(i, column);
    }
    return sum / sample.rows();
  }
}
