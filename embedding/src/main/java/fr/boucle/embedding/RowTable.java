package fr.boucle.embedding;

/**
 * A table of vectors, each kept as signed bytes and one scale (« lignes quantifiées »): value =
 * byte x scale. It owns the arrays it is given and never changes them.
 */
final class RowTable {
  private final int dimensions;
  private final byte[] bytes;
  private final float[] scales;

  /**
   * Takes the arrays of a file.
   *
   * @param dimensions floats per row
   * @param bytes rows after each other
   * @param scales one per row
   */
  RowTable(int dimensions, byte[] bytes, float[] scales) {
    if ((long) dimensions * scales.length != bytes.length) {
      throw new UnreadableModelException(
          "%d bytes do not make %d rows of %d. The file is cut or belongs to another model."
              .formatted(bytes.length, scales.length, dimensions));
    }
    this.dimensions = dimensions;
    this.bytes = bytes;
    this.scales = scales;
  }

  int dimensions() {
    return dimensions;
  }

  int rows() {
    return scales.length;
  }

  void addTo(float[] sum, int row) {
    float scale = scales[row];
    int offset = row * dimensions;
    for (int d = 0; d < dimensions; d++) {
      sum[d] += bytes[offset + d] * scale;
    }
  }

  byte[] bytes() {
    return bytes;
  }

  float[] scales() {
    return scales;
  }

  /** Rounds rows to bytes; the largest value of a row becomes 127. */
  static RowTable quantize(float[]... values) {
    int dimensions = values[0].length;
    byte[] bytes = new byte[values.length * dimensions];
    float[] scales = new float[values.length];
    for (int row = 0; row < scales.length; row++) {
      float[] exact = values[row];
      float largest = 0;
      for (float value : exact) {
        largest = Math.max(largest, Math.abs(value));
      }
      scales[row] = largest / 127;
      for (int d = 0; largest > 0 && d < dimensions; d++) {
        bytes[row * dimensions + d] = (byte) Math.round(exact[d] / scales[row]);
      }
    }
    return new RowTable(dimensions, bytes, scales);
  }
}
