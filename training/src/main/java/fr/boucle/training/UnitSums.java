package fr.boucle.training;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The vectors of a batch of texts, made of length 1, and the way back from their gradients to the
 * rows (« passage avant et arrière »).
 */
final class UnitSums {
  private static final double SMALLEST_LENGTH = 1e-9;

  private final List<Bag> texts;
  private final Matrix units;
  private final double[] lengths;

  private UnitSums(List<Bag> texts, Matrix units, double[] lengths) {
    this.texts = texts;
    this.units = units;
    this.lengths = lengths;
  }

  static UnitSums of(RowTraining rows, List<Bag> texts) {
    Matrix units = new Matrix(texts.size(), rows.dimensions());
    double[] lengths = new double[texts.size()];
    IntStream.range(0, lengths.length)
        .parallel()
        .forEach(i -> {
          float[] sum = units.row(i);
          rows.addTo(sum, texts.get(i));
          lengths[i] = Math.max(length(sum), SMALLEST_LENGTH);
          for (int d = 0; d < sum.length; d++) {
            sum[d] /= (float) lengths[i];
          }
        });
    return new UnitSums(texts, units, lengths);
  }

  Matrix units() {
    return units;
  }

  /**
   * For s = u / |u|: dL/du = (dL/ds - (dL/ds . s) s) / |u|.
   *
   * @param gradientOfUnits dL/ds, one row per text; dL/du after the call
   */
  void backward(RowTraining rows, Matrix gradientOfUnits, double weight) {
    IntStream.range(0, lengths.length)
        .parallel()
        .forEach(i -> {
          double along = gradientOfUnits.dot(i, units, i);
          double factor = weight / lengths[i];
          float[] gradient = gradientOfUnits.row(i);
          float[] unit = units.row(i);
          for (int d = 0; d < gradient.length; d++) {
            gradient[d] = (float) (factor * (gradient[d] - along * unit[d]));
          }
        });
    rows.backward(texts, gradientOfUnits);
  }

  private static double length(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    return Math.sqrt(squares);
  }
}
