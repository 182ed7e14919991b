package fr.boucle.analysis.graph;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Approximate nearest neighbours for large corpora: vectors are shared out among cells, each led by
 * one of them drawn with the seed, and a vector is compared with those of the nearest cells only.
 * Cells are visited one after the other, and laid out for comparison only while they are visited.
 * Same vectors, same seed, same lists, whatever the threads. Share of true neighbours found: {@code
 * docs/bench/scale.md}.
 */
final class VectorCells {
  static final int PROBES = 16;

  private final Vectors vectors;
  private final int[][] cells;
  private final int[][] visitors;

  VectorCells(Vectors vectors, long seed) {
    this.vectors = vectors;
    int count = (int) Math.sqrt(vectors.size()) + 1;
    Neighbours probes = nearestLeaders(draw(count, seed));
    this.cells = byCell(probes, count, 1);
    this.visitors = byCell(probes, count, PROBES);
  }

  Neighbours neighbours(int[] owners, int k) {
    Neighbours found = new Neighbours(vectors.size(), k);
    for (int c = 0; c < cells.length; c++) {
      DenseNeighbours.compare(
          vectors, visitors[c], VectorBlock.of(vectors, cells[c]), cells[c], owners, found);
    }
    return found;
  }

  private Neighbours nearestLeaders(int[] leaders) {
    int n = vectors.size();
    VectorBlock[] blocks = VectorBlock.of(vectors, leaders);
    Neighbours nearest = new Neighbours(n, Math.min(PROBES, leaders.length));
    IntStream.range(0, n)
        .parallel()
        .forEach(i -> {
          float[] vector = vectors.get(i);
          float[] sums = new float[VectorBlock.WIDEST];
          for (int b = 0; b < blocks.length; b++) {
            blocks[b].scan(vector, sums);
            for (int j = 0; j < blocks[b].width(); j++) {
              if (sums[j] >= nearest.floor(i)) {
                nearest.offer(i, b * VectorBlock.WIDEST + j, sums[j]);
              }
            }
          }
        });
    return nearest;
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

  private int[] draw(int count, long seed) {
    int[] order = IntStream.range(0, vectors.size()).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      int j = i + random.nextInt(order.length - i);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return Arrays.copyOf(order, count);
  }
}
