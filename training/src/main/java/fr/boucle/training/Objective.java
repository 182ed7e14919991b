package fr.boucle.training;

import java.util.List;

/**
 * One thing the model must learn from a batch (« objectif »): where French texts must land, or
 * which French texts must be close.
 */
sealed interface Objective {

  /** Adds the gradients of a batch to the rows and returns its weighted loss. */
  double learn(RowTraining rows);

  /**
   * French texts that must land where the teacher puts their translation.
   *
   * @param texts the French texts of the batch
   * @param targets their targets, vectors of length 1
   * @param weight share of this objective in the loss
   */
  record Imitation(
      List<Bag> texts, Matrix targets, double temperature, double cosineWeight, double weight)
      implements Objective {
    @Override
    public double learn(RowTraining rows) {
      UnitSums sums = UnitSums.of(rows, texts);
      InfoNce.Result nce = new InfoNce(temperature).of(sums.units(), targets);
      double loss = nce.loss();
      Matrix gradient = nce.forTexts();
      float pull = (float) (cosineWeight / texts.size());
      for (int i = 0; i < texts.size(); i++) {
        loss += pull * (1 - sums.units().dot(i, targets, i));
        float[] own = gradient.row(i);
        float[] target = targets.row(i);
        for (int d = 0; d < own.length; d++) {
          own[d] += -pull * target[d];
        }
      }
      sums.backward(rows, gradient, weight);
      return weight * loss;
    }
  }

  /**
   * Pairs of French texts that say the same thing or stand side by side.
   *
   * @param left first texts
   * @param right second texts, same order
   * @param weight share of this objective in the loss
   */
  record Closeness(List<Bag> left, List<Bag> right, double temperature, double weight)
      implements Objective {
    @Override
    public double learn(RowTraining rows) {
      UnitSums first = UnitSums.of(rows, left);
      UnitSums second = UnitSums.of(rows, right);
      InfoNce.Result nce = new InfoNce(temperature).of(first.units(), second.units());
      first.backward(rows, nce.forTexts(), weight);
      second.backward(rows, nce.forPartners(), weight);
      return weight * nce.loss();
    }
  }
}
