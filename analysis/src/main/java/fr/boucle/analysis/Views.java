package fr.boucle.analysis;

import fr.boucle.analysis.graph.Chance;
import fr.boucle.analysis.graph.DenseNeighbours;
import fr.boucle.analysis.graph.LexicalNeighbours;
import fr.boucle.analysis.graph.NeighbourGraph;
import fr.boucle.analysis.graph.Neighbours;
import fr.boucle.analysis.graph.SparseVectors;
import fr.boucle.analysis.graph.Vectors;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** Who resembles whom among statements: by their words, by their meaning, and both fused. */
final class Views {
  /** Similarity by words that is no chance even in a corpus too small to know chance. */
  private static final double CLEARLY_SHARED = 0.15;

  /** Beyond, words are read again each time they are asked for: they would fill the memory. */
  private static final int KEPT_IN_MEMORY = 100_000;

  private final List<List<Term>> terms;
  private final Vectors dense;

  /**
   * Reads the words of every statement and takes its vector.
   *
   * @param texts the statements
   * @param vectors one vector per statement, of length 0 when there is no model
   */
  Views(List<String> texts, Vectors vectors) {
    FrenchTerms french = new FrenchTerms();
    this.terms =
        texts.size() <= KEPT_IN_MEMORY
            ? texts.parallelStream().map(french::of).toList()
            : new ReadAgain(texts, french);
    this.dense = vectors;
  }

  List<List<Term>> terms() {
    return terms;
  }

  Vectors dense() {
    return dense;
  }

  /**
   * Fuses the views into one graph. A statement made once, whose nearest by words and by meaning
   * are no nearer than chance would bring, has no edge: it is an isolated voice.
   */
  NeighbourGraph graph(Parameters parameters, Reading reading) {
    int k = Granularity.neighbours(parameters, terms.size());
    int[] owners = reading.owners();
    boolean[] echoed = reading.repeated();
    List<NeighbourGraph.View> views = new ArrayList<>();
    if (parameters.lexicalWeight() > 0) {
      SparseVectors lexical = SparseVectors.of(terms.size(), s -> stems(terms.get(s)));
      Neighbours byWords = LexicalNeighbours.of(lexical, owners, k);
      byWords.markAbove(chance(lexical, parameters.seed()), echoed);
      views.add(
          new NeighbourGraph.View(
              byWords, parameters.lexicalWeight() * reading.material().weightOfWords()));
    }
    if (parameters.denseWeight() > 0 && dense.size() > 0 && dense.dimensions() > 0) {
      Neighbours byMeaning = DenseNeighbours.of(dense, owners, k, parameters.seed());
      byMeaning.markAbove(Chance.nearest(dense, parameters.seed()), echoed);
      views.add(new NeighbourGraph.View(byMeaning, parameters.denseWeight()));
    }
    return NeighbourGraph.fuse(echoed, views, k);
  }

  /** Returns the similarity by words beyond which it is no chance. */
  static double chance(SparseVectors words, long seed) {
    return Math.min(CLEARLY_SHARED, Chance.nearest(words, seed));
  }

  static List<String> stems(List<Term> terms) {
    return terms.stream().map(Term::stem).toList();
  }

  private static final class ReadAgain extends AbstractList<List<Term>> {
    private final List<String> texts;
    private final FrenchTerms french;

    ReadAgain(List<String> texts, FrenchTerms french) {
      this.texts = texts;
      this.french = french;
    }

    @Override
    public List<Term> get(int statement) {
      return french.of(texts.get(statement));
    }

    @Override
    public int size() {
      return texts.size();
    }
  }
}
