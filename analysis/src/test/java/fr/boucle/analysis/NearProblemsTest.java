package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.graph.NeighbourGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearProblemsTest {
  private static final List<String> SAID =
      List.of(
          "La fontaine fuit.",
          "Le clocher sonne trop fort.",
          "Un platane menace de tomber.",
          "Le gymnase reste froid.",
          "Cette passerelle tremble.",
          "Les pigeons salissent tout.",
          "Aucun banc au cimetière.",
          "Des guêpes nichent sous le préau.",
          "Mon portail est bloqué.",
          "Trop de camions ici.");

  @Test
  void cutsTwoPartsThatAreHardlyLinked() {
    assertThat(toldApart(linked(7, 3, 0.2, 0.09))).containsExactly(1, 1, 1, 0, 0, 0, 0);
  }

  @Test
  void keepsPartsLinkedHalfAsMuchAsInside() {
    assertThat(toldApart(linked(7, 3, 0.2, 0.1))).containsOnly(0);
  }

  @Test
  void keepsPartsLinkedHalfAsMuchAsInsideTheLooserOne() {
    double[][] weights = linked(7, 3, 0.4, 0.1);
    for (int a = 3; a < 7; a++) {
      for (int b = 3; b < 7; b++) {
        weights[a][b] /= a == b ? 1 : 2;
      }
    }
    assertThat(toldApart(weights)).containsOnly(0);
  }

  @Test
  void cutsNoPartOfTwoContributions() {
    assertThat(toldApart(linked(7, 2, 0.2, 0.01))).containsOnly(0);
  }

  @Test
  void cutsNoStatementThatManyRepeat() {
    String one = SAID.getFirst();
    String other = SAID.getLast();
    double[][] weights = {{0, 0.1}, {0.1, 0}};
    assertThat(toldApart(List.of(one, other, one, other, one, other), weights, 4)).containsOnly(0);
  }

  @Test
  void keepsWhatIsLinkedAboutEqually() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int size = 3 + random.nextInt(8);
      double[][] weights = new double[size][size];
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < a; b++) {
          weights[a][b] = 0.1 + random.nextDouble() / 10;
          weights[b][a] = weights[a][b];
        }
      }
      assertThat(toldApart(weights)).as("seed %d", seed).containsOnly(0);
    }
  }

  private static int[] toldApart(double[][] weights) {
    return toldApart(SAID.subList(0, weights.length), weights, 1);
  }

  private static int[] toldApart(List<String> said, double[][] weights, double resolution) {
    List<Document> documents = new ArrayList<>();
    said.forEach(text -> documents.add(Document.of("d" + documents.size(), text)));
    Reading reading = Reading.of(Corpus.of(documents));
    assertThat(reading.statements()).hasSize(weights.length);
    NeighbourGraph graph = NeighbourGraph.ofMatrix(weights);
    return new NearProblems(reading, graph, resolution, Parameters.standard(), 3)
        .toldApart(new int[weights.length]);
  }

  /** Links the first statements, and the others, with one weight, and both with another. */
  private static double[][] linked(int statements, int first, double inside, double across) {
    double[][] weights = new double[statements][statements];
    for (int a = 0; a < statements; a++) {
      for (int b = 0; b < statements; b++) {
        if (a != b) {
          weights[a][b] = (a < first) == (b < first) ? inside : across;
        }
      }
    }
    return weights;
  }
}
