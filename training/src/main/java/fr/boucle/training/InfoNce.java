package fr.boucle.training;

import java.util.stream.IntStream;

/**
 * The contrastive loss of a batch (« perte contrastive », InfoNCE, arXiv 1807.03748): each text
 * must be closer to its own partner than to the partners of the other texts of the batch. One
 * direction, from texts to partners.
 *
 * @param temperature how sharply the nearest wrong partner counts, about 0.05
 */
record InfoNce(double temperature) {

  /**
   * Computes the mean loss of a batch.
   *
   * @param texts one vector of length 1 per row
   * @param partners the partner of each text, same row
   */
  Result of(Matrix texts, Matrix partners) {
    int n = texts.rows();
    Matrix error = texts.times(partners.transposed());
    double[] losses = new double[n];
    IntStream.range(0, n).parallel().forEach(i -> losses[i] = softmaxError(error.row(i), i));
    double loss = 0;
    for (double own : losses) {
      loss += own / n;
    }
    return new Result(loss, error, texts, partners);
  }

  /** Replaces a row of cosines by d(mean loss)/d(cosine), and returns the loss of that row. */
  private double softmaxError(float[] cosines, int i) {
    int n = cosines.length;
    double largest = Double.NEGATIVE_INFINITY;
    for (float cosine : cosines) {
      largest = Math.max(largest, cosine / temperature);
    }
    double own = cosines[i] / temperature - largest;
    double[] shares = new double[n];
    double total = 0;
    for (int j = 0; j < n; j++) {
      shares[j] = Math.exp(cosines[j] / temperature - largest);
      total += shares[j];
    }
    for (int j = 0; j < n; j++) {
      cosines[j] = (float) ((shares[j] / total - (i == j ? 1 : 0)) / (n * temperature));
    }
    return Math.log(total) - own;
  }

  /**
   * @param loss mean over the batch
   * @param error d(loss)/d(cosine), one row per text, one column per partner
   */
  record Result(double loss, Matrix error, Matrix texts, Matrix partners) {

    /** Gradient of the loss, one row per text. */
    Matrix forTexts() {
      return error.times(partners);
    }

    /** Gradient of the loss, one row per partner. */
    Matrix forPartners() {
      return error.transposed().times(texts);
    }
  }
}
