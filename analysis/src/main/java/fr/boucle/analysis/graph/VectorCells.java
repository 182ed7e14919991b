package fr.boucle.analysis.graph;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Approximate nearest neighbours for large corpora: vectors are shared out among cells, each led by
 * one of them drawn with the seed, then moved to the middle of its cell {@value #ROUNDS} times, and
 * a vector is compared with those of the {@value #PROBES} nearest cells only. Cells are visited one
 * after the other, and laid out for comparison only while they are visited. Same vectors, same
 * seed, same lists, whatever the threads. Share of true neighbours found: {@code
 * docs/bench/scale.md}.
 */
final class VectorCells {
  private static final int PROBES = 16;
  private static final int ROUNDS = 2;

  private final Vectors vectors;
  private final VectorBlock[] leaders;
  private final int[][] cells;

  VectorCells(Vectors vectors, long seed) {
    this.vectors = vectors;
    int count = (int) Math.sqrt(vectors.size()) + 1;
    float[][] centres = drawn(count, seed);
    for (int round = 0; round < ROUNDS; round++) {
      centres = centres(byCell(nearestLeaders(layOut(centres), 1), count, 1), centres);
    }
    this.leaders = layOut(centres);
    this.cells = byCell(nearestLeaders(leaders, 1), count, 1);
  }

  Neighbours neighbours(int[] owners, int k) {
    int[][] visitors = byCell(nearestLeaders(leaders, PROBES), cells.length, PROBES);
    Neighbours found = new Neighbours(vectors.size(), k);
    for (int c = 0; c < cells.length; c++) {
      DenseNeighbours.compare(
          vectors, visitors[c], VectorBlock.of(vectors, cells[c]), cells[c], owners, found);
    }
    return found;
  }

  /** Returns the numbers of the vectors of each cell, rising. */
  int[][] cells() {
    return cells;
  }

  /** Returns the cells nearest to a vector, best first. */
  int[] nearestCells(float[] vector) {
    Neighbours nearest = new Neighbours(1, PROBES);
    offerLeaders(leaders, vector, new float[VectorBlock.WIDEST], nearest, 0);
    return nearest.ids(0);
  }

  private static VectorBlock[] layOut(float[][] leaders) {
    return VectorBlock.of(Vectors.of(leaders), IntStream.range(0, leaders.length).toArray());
  }

  private Neighbours nearestLeaders(VectorBlock[] leaders, int depth) {
    Neighbours nearest = new Neighbours(vectors.size(), depth);
    IntStream.range(0, vectors.size())
        .parallel()
        .forEach(
            i -> offerLeaders(leaders, vectors.get(i), new float[VectorBlock.WIDEST], nearest, i));
    return nearest;
  }

  private static void offerLeaders(
      VectorBlock[] leaders, float[] vector, float[] sums, Neighbours nearest, int node) {
    for (int b = 0; b < leaders.length; b++) {
      leaders[b].scan(vector, sums);
      for (int j = 0; j < leaders[b].width(); j++) {
        if (sums[j] >= nearest.floor(node)) {
          nearest.offer(node, b * VectorBlock.WIDEST + j, sums[j]);
        }
      }
    }
  }

  /** Returns, per cell, the rising numbers of the vectors that have it among their first ones. */
  private static int[][] byCell(Neighbours probes, int count, int depth) {
    int[] sizes = new int[count];
    for (int i = 0; i < probes.nodes(); i++) {
      for (int p = 0; p < Math.min(depth, probes.count(i)); p++) {
        sizes[probes.id(i, p)]++;
      }
    }
    int[][] vectors = new int[count][];
    Arrays.setAll(vectors, c -> new int[sizes[c]]);
    int[] filled = new int[count];
    for (int i = 0; i < probes.nodes(); i++) {
      for (int p = 0; p < Math.min(depth, probes.count(i)); p++) {
        int cell = probes.id(i, p);
        vectors[cell][filled[cell]++] = i;
      }
    }
    return vectors;
  }

  /** Returns the direction of the sum of each cell, or its old leader when that is nowhere. */
  private float[][] centres(int[][] members, float[][] leaders) {
    float[][] centres = new float[leaders.length][];
    IntStream.range(0, leaders.length)
        .parallel()
        .forEach(c -> {
          double[] sum = new double[vectors.dimensions()];
          float[] vector = new float[sum.length];
          for (int i : members[c]) {
            vectors.copy(i, vector);
            for (int d = 0; d < sum.length; d++) {
              sum[d] += vector[d];
            }
          }
          double norm = 0;
          for (double x : sum) {
            norm += x * x;
          }
          centres[c] = norm > 0 ? unit(sum, Math.sqrt(norm)) : leaders[c];
        });
    return centres;
  }

  private static float[] unit(double[] sum, double norm) {
    float[] unit = new float[sum.length];
    for (int d = 0; d < sum.length; d++) {
      unit[d] = (float) (sum[d] / norm);
    }
    return unit;
  }

  private float[][] drawn(int count, long seed) {
    int[] order = IntStream.range(0, vectors.size()).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    float[][] drawn = new float[count][];
    for (int i = 0; i < count; i++) {
      int j = i + random.nextInt(order.length - i);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
      drawn[i] = vectors.get(order[i]);
    }
    return drawn;
  }
}
