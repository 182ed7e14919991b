package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Member.Belonging;
import fr.boucle.analysis.Reading.Statement;
import fr.boucle.analysis.graph.NeighbourGraph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final double THRESHOLD = 0.35;

  /** Two groups of three; the last of the first leans on the second by three quarters. */
  private static final double[][] LEANING = {
    {0, 4, 1, 0, 0, 0},
    {4, 0, 0, 0, 0, 0},
    {1, 0, 0, 3, 0, 0},
    {0, 0, 3, 0, 4, 4},
    {0, 0, 0, 4, 0, 4},
    {0, 0, 0, 4, 4, 0}
  };

  @Test
  void leavesToCheckWhatTheSearchPlacedWithLessThanTheThreshold() {
    Placement placement = place(THRESHOLD);
    assertThat(placement.groups().affinity(2, 0)).isEqualTo(0.25);
    assertThat(placement.belonging(2)).isEqualTo(Belonging.WEAK);
    assertThat(List.of(0, 1, 3, 4, 5))
        .allSatisfy(s -> assertThat(placement.belonging(s)).isEqualTo(Belonging.CORE));
  }

  @Test
  void movesNothingThatItLeavesToCheck() {
    for (int s = 0; s < LEANING.length; s++) {
      assertThat(place(THRESHOLD).groups().of(s)).isEqualTo(place(0).groups().of(s));
    }
    assertThat(place(0).belonging(2)).isEqualTo(Belonging.CORE);
  }

  private static Placement place(double threshold) {
    List<Statement> statements = new ArrayList<>();
    for (int s = 0; s < LEANING.length; s++) {
      Segment segment = new Segment(new SegmentRef("c" + s, 0), "texte " + s, Segment.Kind.PROBLEM);
      statements.add(new Statement(segment.text(), List.of(segment)));
    }
    Reading reading =
        new Reading(
            new Material(false, statements.size(), statements.size(), 1, 0, 0),
            statements.stream().flatMap(s -> s.segments().stream()).toList(),
            statements);
    return new Placement(
        reading,
        NeighbourGraph.ofMatrix(LEANING),
        Frozen.nothing(),
        Grouping.afresh(new int[] {0, 0, 0, 1, 1, 1}),
        3,
        threshold);
  }
}
