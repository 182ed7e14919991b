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

  /** Indexes texts. */
  public LexicalIndex(SparseVectors vectors) {
    this.vectors = vectors;
    this.postings = new Postings(vectors);
  }

  /** Returns the k texts nearest to the words of a text in order. */
  public Nearest nearest(List<String> words, int k) {
    Postings.Scratch scratch =
        Objects.requireNonNullElseGet(idle.poll(), () -> new Postings.Scratch(vectors.size()));
    SparseVectors.Query query = vectors.query(words);
    Neighbours nearest = postings.nearest(query, scratch, k);
    idle.add(scratch);
    return new Nearest(nearest, query.length());
  }
}
