package fr.boucle.analysis.graph;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Nearest texts of one text by shared words (TF-IDF). Safe for use by several threads, which borrow
 * and give back the memory of a search.
 */
public final class LexicalIndex {
  private final SparseVectors vectors;
  private final Postings postings;
  private final Queue<Postings.Scratch> idle = new ConcurrentLinkedQueue<>();

  /** Indexes texts given as their words in order. */
  public LexicalIndex(List<List<String>> texts) {
    this.vectors = SparseVectors.of(texts);
    this.postings = new Postings(vectors);
  }

  /** Returns the numbers of the k nearest texts, best first, ties by number. */
  public int[] nearest(List<String> words, int k) {
    Postings.Scratch scratch =
        Objects.requireNonNullElseGet(idle.poll(), () -> new Postings.Scratch(vectors.size()));
    int[] nearest = postings.nearest(vectors.query(words), scratch, k);
    idle.add(scratch);
    return nearest;
  }
}
