package fr.boucle.analysis.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DenseNeighboursTest {
  private static final int K = 5;

  @Test
  void findsWhatAPlainScanFinds() {
    float[][] vectors = clustered(1_100, 30, 7);
    Neighbours found = DenseNeighbours.exact(Vectors.of(vectors), owners(vectors.length), K);
    for (int i = 0; i < vectors.length; i += 50) {
      assertThat(Arrays.stream(found.ids(i)).boxed().toList()).isEqualTo(plain(vectors, i));
    }
  }

  @Test
  void findsMostTrueNeighboursThroughCells() {
    float[][] vectors = clustered(6_000, 32, 11);
    int[] owners = owners(vectors.length);
    Neighbours exact = DenseNeighbours.exact(Vectors.of(vectors), owners, K);
    Neighbours cells = DenseNeighbours.throughCells(Vectors.rounded(vectors), owners, K, 3);
    assertThat(shareOf(exact, cells)).isGreaterThan(0.8);
  }

  @Test
  void neverNamesANeighbourOfTheSameOwner() {
    float[][] vectors = clustered(200, 8, 5);
    int[] owners = IntStream.range(0, 200).map(i -> i / 4).toArray();
    Neighbours found = DenseNeighbours.exact(Vectors.of(vectors), owners, K);
    for (int i = 0; i < 200; i++) {
      int self = owners[i];
      assertThat(Arrays.stream(found.ids(i)).map(id -> owners[id])).doesNotContain(self);
    }
  }

  @Test
  void keepsNeighboursWhenVectorsAreRoundedToBytes() {
    float[][] vectors = clustered(1_100, 64, 3);
    int[] owners = owners(vectors.length);
    Neighbours whole = DenseNeighbours.exact(Vectors.of(vectors), owners, K);
    Neighbours rounded = DenseNeighbours.exact(Vectors.rounded(vectors), owners, K);
    assertThat(shareOf(whole, rounded)).isGreaterThan(0.95);
  }

  @Test
  void givesTheSameListsThroughCellsOnOneThreadAndOnFour() throws Exception {
    float[][] vectors = clustered(3_000, 16, 9);
    int[] owners = owners(vectors.length);
    List<Neighbours> found = new ArrayList<>();
    for (int threads : new int[] {1, 4}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        found.add(
            pool.submit(() -> DenseNeighbours.throughCells(Vectors.rounded(vectors), owners, K, 3))
                .get());
      }
    }
    for (int i = 0; i < vectors.length; i++) {
      assertThat(found.getLast().ids(i)).isEqualTo(found.getFirst().ids(i));
    }
  }

  private static double shareOf(Neighbours expected, Neighbours found) {
    long shared = 0;
    for (int i = 0; i < expected.nodes(); i++) {
      int[] wanted = expected.ids(i);
      shared +=
          Arrays.stream(found.ids(i))
              .filter(id -> Arrays.stream(wanted).anyMatch(e -> e == id))
              .count();
    }
    return (double) shared / (expected.nodes() * K);
  }

  private static List<Integer> plain(float[][] vectors, int i) {
    return IntStream.range(0, vectors.length)
        .filter(j -> j != i)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer j) -> -dot(vectors[i], vectors[j]))
                .thenComparingInt(j -> j))
        .limit(K)
        .toList();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (double) a[d] * b[d];
    }
    return sum;
  }

  private static int[] owners(int n) {
    return IntStream.range(0, n).toArray();
  }

  private static float[][] clustered(int n, int dimensions, long seed) {
    Random random = new Random(seed);
    float[][] centres = new float[n / 40 + 1][dimensions];
    for (float[] centre : centres) {
      for (int d = 0; d < dimensions; d++) {
        centre[d] = (float) random.nextGaussian();
      }
    }
    float[][] vectors = new float[n][dimensions];
    for (int i = 0; i < n; i++) {
      double norm = 0;
      for (int d = 0; d < dimensions; d++) {
        vectors[i][d] = centres[i % centres.length][d] + 0.4f * (float) random.nextGaussian();
        norm += vectors[i][d] * vectors[i][d];
      }
      for (int d = 0; d < dimensions; d++) {
        vectors[i][d] /= (float) Math.sqrt(norm);
      }
    }
    return vectors;
  }
}
