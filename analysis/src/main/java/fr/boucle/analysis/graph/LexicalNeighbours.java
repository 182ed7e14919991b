package fr.boucle.analysis.graph;

import java.util.stream.IntStream;

/** Nearest neighbours by shared words, through an inverted index. */
public final class LexicalNeighbours {
  private LexicalNeighbours() {}

  /** Finds the k nearest texts of every text among those of other owners. */
  public static Neighbours of(SparseVectors vectors, int[] owners, int k) {
    int n = vectors.size();
    Postings postings = new Postings(vectors);
    Neighbours found = new Neighbours(n, k);
    ThreadLocal<Postings.Scratch> scratch = ThreadLocal.withInitial(() -> new Postings.Scratch(n));
    IntStream.range(0, n)
        .parallel()
        .forEach(i -> postings.nearest(i, id -> owners[id] != owners[i], scratch.get(), found, k));
    return found;
  }
}
