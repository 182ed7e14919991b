package fr.boucle.analysis.label;

/** Where a group lies for the model. Immutable. */
public final class Place {
  private final float[] centre;
  private final float[] apart;

  /**
   * Makes the place of a group.
   *
   * @param centre the direction of its members, any length; no float at all when there is no model
   * @param apart the mean of its members less the mean of everyone, of the same dimensions
   */
  public Place(float[] centre, float[] apart) {
    this.centre = centre.clone();
    this.apart = apart.clone();
  }

  /** Returns the place of a group of which no model says anything. */
  public static Place unknown() {
    return new Place(new float[0], new float[0]);
  }

  int dimensions() {
    return centre.length;
  }

  /** Returns the cosine of a vector of length 1 with the centre of the group. */
  double towards(float[] vector) {
    double length = Math.sqrt(dot(centre, centre));
    return length == 0 ? 1 : dot(vector, centre) / length;
  }

  /** Returns the mean cosine of a vector of length 1 with the members, less that with everyone. */
  double apart(float[] vector) {
    return dot(vector, apart);
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }
}
