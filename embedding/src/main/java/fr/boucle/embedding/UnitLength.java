package fr.boucle.embedding;

/** Division of a vector by its Euclidean length (« norme 1 »); a zero vector stays zero. */
final class UnitLength {
  private UnitLength() {}

  static void normalize(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    if (squares == 0) {
      return;
    }
    float factor = (float) (1 / Math.sqrt(squares));
    for (int d = 0; d < vector.length; d++) {
      vector[d] *= factor;
    }
  }
}
