package fr.boucle.analysis;

import fr.boucle.analysis.graph.DenseNeighbours;
import fr.boucle.analysis.graph.LexicalNeighbours;
import fr.boucle.analysis.graph.NeighbourGraph;
import fr.boucle.analysis.graph.SparseVectors;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.List;

/** Who resembles whom among statements: by their words, by their meaning, and both fused. */
final class Views {
  private final List<List<Term>> terms;
  private final SparseVectors lexical;
  private final float[][] dense;

  /**
   * Reads the words of every statement and takes its vector.
   *
   * @param texts the statements
   * @param vectors one vector per statement, of length 0 when there is no model
   */
  Views(List<String> texts, List<float[]> vectors) {
    FrenchTerms french = new FrenchTerms();
    this.terms = texts.stream().map(french::of).toList();
    this.lexical = SparseVectors.of(terms.stream().map(Views::wordsAndPairs).toList());
    this.dense = vectors.toArray(float[][]::new);
  }

  List<List<Term>> terms() {
    return terms;
  }

  SparseVectors lexical() {
    return lexical;
  }

  NeighbourGraph graph(Parameters parameters) {
    List<NeighbourGraph.View> views = new ArrayList<>();
    if (parameters.lexicalWeight() > 0) {
      views.add(
          new NeighbourGraph.View(
              LexicalNeighbours.of(lexical, parameters.neighbours()), parameters.lexicalWeight()));
    }
    if (parameters.denseWeight() > 0 && dense.length > 0 && dense[0].length > 0) {
      views.add(
          new NeighbourGraph.View(
              DenseNeighbours.exact(dense, parameters.neighbours()), parameters.denseWeight()));
    }
    return NeighbourGraph.fuse(terms.size(), views, parameters.neighbours());
  }

  static List<String> wordsAndPairs(List<Term> terms) {
    List<String> words = new ArrayList<>(2 * terms.size());
    for (int i = 0; i < terms.size(); i++) {
      words.add(terms.get(i).stem());
      if (i > 0) {
        words.add(terms.get(i - 1).stem() + " " + terms.get(i).stem());
      }
    }
    return words;
  }
}
