package fr.boucle.analysis.graph;

/** The texts nearest to one text from elsewhere, best first, ties by number. Immutable. */
public final class Nearest {
  private final Neighbours found;
  private final double length;

  /** Takes the neighbours of the only node of a table, each similarity divided by a length. */
  Nearest(Neighbours found, double length) {
    this.found = found;
    this.length = length;
  }

  /** Returns how many there are. */
  public int count() {
    return found.count(0);
  }

  /** Returns the number of the text of a rank, from 0. */
  public int id(int rank) {
    return found.id(0, rank);
  }

  /** Returns how similar the text of a rank is, in [0..1] up to rounding. */
  public double similarity(int rank) {
    return found.similarity(0, rank) / length;
  }
}
