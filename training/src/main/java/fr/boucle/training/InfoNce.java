package fr.boucle.training;

/**
 * The contrastive loss of a batch (« perte contrastive », InfoNCE, arXiv 1807.03748): each text
 * must be closer to its own partner than to the partners of the other texts of the batch. One
 * direction, from texts to partners.
 *
 * @param temperature how sharply the nearest wrong partner counts, about 0.05
 */
record InfoNce(double temperature) {

  /**
   * Computes the mean loss of a batch and its gradient.
   *
   * @param texts one vector of length 1 per row
   * @param partners the partner of each text, same row
   * @return loss and gradients of the mean loss with respect to both sides
   */
  Result of(Matrix texts, Matrix partners) {
    int n = texts.rows();
    Matrix error = texts.times(partners.transposed());
    double loss = 0;
    for (int i = 0; i < n; i++) {
      loss += softmaxError(error, i) / n;
    }
    return new Result(loss, error.times(partners), error.transposed().times(texts));
  }

  /** Replaces a row of cosines by d(mean loss)/d(cosine), and returns the loss of that row. */
  private double softmaxError(Matrix cosines, int i) {
    int n = cosines.rows();
    double largest = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < n; j++) {
      largest = Math.max(largest, cosines.get(i, j) / temperature);
    }
    double total = 0;
    for (int j = 0; j < n; j++) {
      total += Math.exp(cosines.get(i, j) / temperature - largest);
    }
    double own = cosines.get(i, i) / temperature - largest;
    for (int j = 0; j < n; j++) {
      double share = Math.exp(cosines.get(i, j) / temperature - largest) / total;
      cosines.set(i, j, (float) ((share - (i == j ? 1 : 0)) / (n * temperature)));
    }
    return Math.log(total) - own;
  }

  /**
   * @param loss mean over the batch
   * @param forTexts gradient, one row per text
   * @param forPartners gradient, one row per partner
   */
  record Result(double loss, Matrix forTexts, Matrix forPartners) {}
}
