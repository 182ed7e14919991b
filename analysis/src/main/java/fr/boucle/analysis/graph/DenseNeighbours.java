package fr.boucle.analysis.graph;

import java.util.stream.IntStream;

/** Nearest neighbours of unit vectors by dot product. */
public final class DenseNeighbours {
  private static final int TILE = 64;
  private static final float LEAST = 1e-6f;

  private DenseNeighbours() {}

  /**
   * Finds the neighbours of every vector: exactly up to {@value Vectors#WHOLE} vectors, through
   * cells beyond.
   *
   * @param vectors unit or zero vectors; a zero vector has no neighbours
   * @param owners who wrote each vector; vectors of one owner are no neighbours of each other
   * @param k length of the lists, 1 or more
   * @param seed draws the leaders of the cells
   */
  public static Neighbours of(Vectors vectors, int[] owners, int k, long seed) {
    return vectors.size() <= Vectors.WHOLE
        ? exact(vectors, owners, k)
        : throughCells(vectors, owners, k, seed);
  }

  /** Finds most of the neighbours of every vector, in a time that grows as the power 1.5. */
  public static Neighbours throughCells(Vectors vectors, int[] owners, int k, long seed) {
    return new VectorCells(vectors, seed).neighbours(owners, k);
  }

  /** Finds the neighbours of every vector by comparing all. */
  public static Neighbours exact(Vectors vectors, int[] owners, int k) {
    int[] all = IntStream.range(0, vectors.size()).toArray();
    VectorBlock[] blocks = VectorBlock.of(vectors, all);
    Neighbours found = new Neighbours(vectors.size(), k);
    compare(vectors, all, blocks, all, owners, found);
    return found;
  }

  /**
   * Offers to each query the vectors of some blocks. A tile of queries passes each block before the
   * next one, which keeps the block near the processor.
   *
   * @param queries numbers of vectors, distinct
   * @param blocks laid out from {@code members}
   * @param members numbers of vectors
   */
  static void compare(
      Vectors vectors,
      int[] queries,
      VectorBlock[] blocks,
      int[] members,
      int[] owners,
      Neighbours found) {
    IntStream.range(0, (queries.length + TILE - 1) / TILE)
        .parallel()
        .forEach(t -> {
          int start = t * TILE;
          int end = Math.min(queries.length, start + TILE);
          float[][] tile = new float[end - start][];
          for (int q = start; q < end; q++) {
            tile[q - start] = vectors.get(queries[q]);
          }
          float[] sums = new float[VectorBlock.WIDEST];
          for (int b = 0; b < blocks.length; b++) {
            for (int q = start; q < end; q++) {
              blocks[b].scan(tile[q - start], sums);
              collect(
                  sums,
                  blocks[b].width(),
                  members,
                  b * VectorBlock.WIDEST,
                  owners,
                  queries[q],
                  found);
            }
          }
        });
  }

  private static void collect(
      float[] sums,
      int width,
      int[] members,
      int start,
      int[] owners,
      int query,
      Neighbours found) {
    float floor = Math.max(Math.nextUp(LEAST), found.floor(query));
    for (int j = 0; j < width; j++) {
      if (sums[j] >= floor) {
        int id = members[start + j];
        if (owners[id] != owners[query]) {
          found.offer(query, id, sums[j]);
          floor = Math.max(floor, found.floor(query));
        }
      }
    }
  }
}
