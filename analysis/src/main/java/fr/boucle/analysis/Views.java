package fr.boucle.analysis;

import fr.boucle.analysis.graph.Chance;
import fr.boucle.analysis.graph.DenseNeighbours;
import fr.boucle.analysis.graph.LexicalNeighbours;
import fr.boucle.analysis.graph.NeighbourGraph;
import fr.boucle.analysis.graph.Neighbours;
import fr.boucle.analysis.graph.SparseVectors;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.List;

/** Who resembles whom among statements: by their words, by their meaning, and both fused. */
final class Views {
  /** Similarity by words that is no chance even in a corpus too small to know chance. */
  private static final double CLEARLY_SHARED = 0.15;

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

  float[][] dense() {
    return dense;
  }

  /**
   * Fuses the views into one graph. A statement made once, whose nearest by words and by meaning
   * are no nearer than chance would bring, has no edge: it is an isolated voice.
   */
  NeighbourGraph graph(Parameters parameters, Reading reading) {
    int[] owners = reading.owners();
    boolean[] echoed = reading.repeated();
    List<NeighbourGraph.View> views = new ArrayList<>();
    if (parameters.lexicalWeight() > 0) {
      Neighbours byWords = LexicalNeighbours.of(lexical, owners, parameters.neighbours());
      byWords.markAbove(
          Math.min(CLEARLY_SHARED, Chance.nearest(lexical, parameters.seed())), echoed);
      views.add(new NeighbourGraph.View(byWords, parameters.lexicalWeight()));
    }
    if (parameters.denseWeight() > 0 && dense.length > 0 && dense[0].length > 0) {
      Neighbours byMeaning =
          DenseNeighbours.of(dense, owners, parameters.neighbours(), parameters.seed());
      byMeaning.markAbove(Chance.nearest(dense, parameters.seed()), echoed);
      views.add(new NeighbourGraph.View(byMeaning, parameters.denseWeight()));
    }
    return NeighbourGraph.fuse(echoed, views, parameters.neighbours());
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
