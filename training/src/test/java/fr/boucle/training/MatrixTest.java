package fr.boucle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Products are cut into blocks: every size that does not fall on their edges. */
class MatrixTest {

  @Test
  void multipliesMatricesOfAnySize() {
    int[] sizes = {1, 2, 3, 5, 17, 33, 67};
    for (int rows : sizes) {
      for (int inner : sizes) {
        for (int columns : sizes) {
          assertProduct(random(rows, inner, 1), random(inner, columns, 2));
        }
      }
    }
  }

  @Test
  void turnsRowsIntoColumns() {
    Matrix matrix = random(3, 5, 4);

    Matrix turned = matrix.transposed();

    assertThat(turned.rows()).isEqualTo(5);
    assertThat(turned.get(4, 2)).isEqualTo(matrix.get(2, 4));
  }

  @Test
  void refusesMatricesThatDoNotFit() {
    assertThatThrownBy(() -> random(2, 3, 1).times(random(4, 2, 1)))
        .hasMessageContaining("3 columns")
        .hasMessageContaining("4 rows");
  }

  private static void assertProduct(Matrix left, Matrix right) {
    Matrix product = left.times(right);
    for (int i = 0; i < left.rows(); i++) {
      for (int j = 0; j < right.columns(); j++) {
        double sum = 0;
        for (int k = 0; k < right.rows(); k++) {
          sum += (double) left.get(i, k) * right.get(k, j);
        }
        assertThat((double) product.get(i, j)).isCloseTo(sum, within(1e-4));
      }
    }
  }

  private static Matrix random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    Matrix matrix = new Matrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix.set(i, j, (float) random.nextGaussian());
      }
    }
    return matrix;
  }
}
