package fr.boucle.analysis.graph;

import fr.boucle.analysis.spi.Embedder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The unit vectors of a corpus (« vecteurs »): as the model gave them up to {@value #WHOLE}, and
 * rounded to bytes with one scale each beyond, so that four million take one gigabyte. Immutable;
 * safe for use by several threads.
 */
public final class Vectors {
  static final int WHOLE = 50_000;
  private static final int BATCH = 1_024;

  private final int dimensions;
  private final float[][] whole;
  private final byte[][] rounded;
  private final float[] scales;

  private Vectors(int dimensions, float[][] whole, byte[][] rounded) {
    this.dimensions = dimensions;
    this.whole = whole;
    this.rounded = rounded;
    this.scales = new float[rounded.length];
  }

  /** Embeds texts, a batch per thread at a time. */
  public static Vectors of(Embedder embedder, List<String> texts) {
    int n = texts.size();
    boolean compact = n > WHOLE;
    Vectors vectors =
        new Vectors(
            embedder.dimensions(), new float[compact ? 0 : n][], new byte[compact ? n : 0][]);
    IntStream.range(0, (n + BATCH - 1) / BATCH)
        .parallel()
        .forEach(b -> {
          int start = b * BATCH;
          List<float[]> batch = embedder.embedAll(texts.subList(start, Math.min(n, start + BATCH)));
          for (int i = 0; i < batch.size(); i++) {
            vectors.set(start + i, batch.get(i));
          }
        });
    return vectors;
  }

  /** Takes vectors of one length as they are; they must not change any more. */
  public static Vectors of(float[][] vectors) {
    return new Vectors(vectors.length == 0 ? 0 : vectors[0].length, vectors, new byte[0][]);
  }

  /** Rounds vectors to bytes, as a large corpus has them. */
  public static Vectors rounded(float[][] vectors) {
    Vectors rounded =
        new Vectors(
            vectors.length == 0 ? 0 : vectors[0].length,
            new float[0][],
            new byte[vectors.length][]);
    for (int i = 0; i < vectors.length; i++) {
      rounded.set(i, vectors[i]);
    }
    return rounded;
  }

  /** Returns the number of vectors. */
  public int size() {
    return Math.max(whole.length, rounded.length);
  }

  /** Returns their length; 0 when there is no model. */
  public int dimensions() {
    return dimensions;
  }

  /** Copies a vector. */
  public void copy(int i, float[] into) {
    if (rounded.length == 0) {
      System.arraycopy(whole[i], 0, into, 0, dimensions);
      return;
    }
    byte[] row = rounded[i];
    float scale = scales[i];
    for (int d = 0; d < dimensions; d++) {
      into[d] = row[d] * scale;
    }
  }

  /** Returns a copy of a vector. */
  public float[] get(int i) {
    float[] vector = new float[dimensions];
    copy(i, vector);
    return vector;
  }

  private void set(int i, float[] vector) {
    if (rounded.length == 0) {
      whole[i] = vector;
      return;
    }
    float largest = 0;
    for (float x : vector) {
      largest = Math.max(largest, Math.abs(x));
    }
    byte[] row = new byte[dimensions];
    float scale = largest / Byte.MAX_VALUE;
    for (int d = 0; largest > 0 && d < dimensions; d++) {
      row[d] = (byte) Math.round(vector[d] / scale);
    }
    rounded[i] = row;
    scales[i] = scale;
  }
}
