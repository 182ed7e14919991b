package fr.boucle.analysis;

/**
 * What the texts gave to read (« matière »); part of every provenance.
 *
 * @param stories whether contributions were read as stories, each as a whole, or as opinions,
 *     clause by clause
 * @param segments sentences or clauses
 * @param statements different things said, of which neighbours were sought
 * @param subjects mean number of subjects of the contributions that say something: sentences, a
 *     story being one subject; 1 or more
 * @param identical segments, or stories, left out of the statements because another says the same
 *     in the same words
 * @param nearIdentical those left out because another says the same with light edits
 */
public record Material(
    boolean stories,
    int segments,
    int statements,
    double subjects,
    int identical,
    int nearIdentical) {

  /**
   * Returns the share of their weight that neighbours by words keep: half between clauses, which
   * are so short that one shared word makes neighbours.
   */
  double weightOfWords() {
    return stories ? 1 : 0.5;
  }
}
