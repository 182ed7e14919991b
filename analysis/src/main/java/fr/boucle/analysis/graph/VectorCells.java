package fr.boucle.analysis.graph;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Approximate nearest neighbours for large corpora: vectors are shared out among cells, each led by
 * one of them drawn with the seed, and a vector is compared with those of the nearest cells only.
 * Same vectors, same seed, same lists. {@code DenseNeighboursTest} asks for more than four true
 * neighbours in five.
 */
final class VectorCells {
  private static final int PROBES = 16;
  private static final float LEAST = 1e-6f;

  private final float[][] vectors;
  private final float[][] leaders;
  private final int[][] cells;
  private final float[][] blocks;
  private final int[][] probes;

  VectorCells(float[][] vectors, long seed) {
    this.vectors = vectors;
    int count = (int) Math.sqrt(vectors.length) + 1;
    this.leaders = DenseNeighbours.blocks(draw(vectors, count, seed));
    this.probes = new int[vectors.length][];
    IntStream.range(0, vectors.length)
        .parallel()
        .forEach(i -> probes[i] = nearestLeaders(vectors[i], count));
    this.cells = new int[count][0];
    int[] sizes = new int[count];
    for (int[] probe : probes) {
      sizes[probe[0]]++;
    }
    Arrays.setAll(cells, c -> new int[sizes[c]]);
    int[] filled = new int[count];
    for (int i = 0; i < probes.length; i++) {
      cells[probes[i][0]][filled[probes[i][0]]++] = i;
    }
    this.blocks = new float[count][];
    IntStream.range(0, count).parallel().forEach(c -> blocks[c] = columns(cells[c]));
  }

  Neighbours neighbours(int[] owners, int k) {
    int n = vectors.length;
    int[][] ids = new int[n][];
    float[][] similarities = new float[n][];
    int widest = Arrays.stream(cells).mapToInt(c -> c.length).max().orElse(0);
    IntStream.range(0, cells.length)
        .parallel()
        .forEach(c -> {
          float[] sums = new float[widest];
          for (int i : cells[c]) {
            Nearest nearest = new Nearest(k);
            for (int probe : probes[i]) {
              int[] cell = cells[probe];
              DenseNeighbours.scan(vectors[i], blocks[probe], cell.length, sums);
              for (int j = 0; j < cell.length; j++) {
                if (sums[j] > LEAST && sums[j] >= nearest.floor() && owners[cell[j]] != owners[i]) {
                  nearest.offer(cell[j], sums[j]);
                }
              }
            }
            ids[i] = nearest.ids();
            similarities[i] = nearest.similarities();
          }
        });
    return new Neighbours(ids, similarities);
  }

  private int[] nearestLeaders(float[] vector, int count) {
    Nearest nearest = new Nearest(Math.min(PROBES, count));
    float[] sums = new float[DenseNeighbours.BLOCK];
    for (int b = 0; b < leaders.length; b++) {
      DenseNeighbours.scan(vector, leaders[b], DenseNeighbours.BLOCK, sums);
      int start = b * DenseNeighbours.BLOCK;
      for (int j = 0; j < Math.min(DenseNeighbours.BLOCK, count - start); j++) {
        nearest.offer(start + j, sums[j]);
      }
    }
    return nearest.ids();
  }

  private float[] columns(int[] cell) {
    int dimensions = vectors[0].length;
    float[] columns = new float[dimensions * cell.length];
    for (int j = 0; j < cell.length; j++) {
      for (int d = 0; d < dimensions; d++) {
        columns[d * cell.length + j] = vectors[cell[j]][d];
      }
    }
    return columns;
  }

  private static float[][] draw(float[][] vectors, int count, long seed) {
    int[] order = IntStream.range(0, vectors.length).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    float[][] drawn = new float[count][];
    for (int i = 0; i < count; i++) {
      int j = i + random.nextInt(order.length - i);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
      drawn[i] = vectors[order[i]];
    }
    return drawn;
  }
}
