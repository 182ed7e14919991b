package fr.boucle.embedding;

import java.nio.FloatBuffer;

/** How the vectors of a text's pieces become one vector (« agrégation »). */
enum Pooling {
  /** The mean of all pieces, padding apart. */
  MEAN {
    @Override
    void pool(FloatBuffer pieces, int first, int length, float[] into) {
      for (int piece = 0; piece < length; piece++) {
        add(pieces, first + piece, into);
      }
      // The sum has the direction of the mean, and the length becomes 1 afterwards.
    }
  },
  /** The first piece. */
  CLS {
    @Override
    void pool(FloatBuffer pieces, int first, int length, float[] into) {
      add(pieces, first, into);
    }
  };

  /**
   * Adds to a zero vector the pieces of one text.
   *
   * @param pieces vectors of all pieces of a batch
   * @param first index of the text's first piece
   * @param length pieces of the text
   */
  abstract void pool(FloatBuffer pieces, int first, int length, float[] into);

  private static void add(FloatBuffer pieces, int piece, float[] into) {
    int offset = piece * into.length;
    for (int d = 0; d < into.length; d++) {
      into[d] += pieces.get(offset + d);
    }
  }
}
