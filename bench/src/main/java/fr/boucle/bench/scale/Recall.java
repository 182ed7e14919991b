package fr.boucle.bench.scale;

import fr.boucle.analysis.graph.DenseNeighbours;
import fr.boucle.analysis.graph.Neighbours;
import fr.boucle.analysis.graph.Vectors;
import fr.boucle.analysis.spi.Embedder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Share of the true nearest sentences that the approximate search finds (« rappel »).
 *
 * @param sentences number of sentences compared
 * @param rounded share found when vectors are rounded to bytes and all are compared, in [0..1]
 * @param cells share found when they are also compared by cells
 */
record Recall(int sentences, double rounded, double cells) {
  private static final int K = 15;
  private static final long SEED = 20_260_101L;

  static Recall of(List<String> sentences, Embedder embedder) {
    float[][] whole = embedder.embedAll(sentences).toArray(float[][]::new);
    int[] owners = IntStream.range(0, whole.length).toArray();
    Neighbours exact = DenseNeighbours.exact(Vectors.of(whole), owners, K);
    Vectors rounded = Vectors.rounded(whole);
    return new Recall(
        whole.length,
        share(exact, DenseNeighbours.exact(rounded, owners, K)),
        share(exact, DenseNeighbours.throughCells(rounded, owners, K, SEED)));
  }

  private static double share(Neighbours expected, Neighbours found) {
    long all = 0;
    long shared = 0;
    for (int i = 0; i < expected.nodes(); i++) {
      int[] wanted = expected.ids(i);
      all += wanted.length;
      shared +=
          Arrays.stream(found.ids(i))
              .filter(id -> Arrays.stream(wanted).anyMatch(w -> w == id))
              .count();
    }
    return (double) shared / Math.max(1, all);
  }
}
