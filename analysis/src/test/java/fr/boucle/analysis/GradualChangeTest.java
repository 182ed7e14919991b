package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.boucle.analysis.graph.NeighbourGraph;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GradualChangeTest {
  private static final int HISTORIES = 3_000;

  @Test
  void movesNothingThatWasKnownWhenTheListMustStayWhole() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      World world = World.of(seed);
      GradualChange change = world.change(1);
      assertThat(world.agreement(change)).as("history %d", seed).isEqualTo(1);
    }
  }

  @Test
  void neverMovesFasterThanAsked() {
    int moved = 0;
    for (int seed = 0; seed < HISTORIES; seed++) {
      World world = World.of(seed);
      double least = new Random(seed).nextDouble();
      GradualChange change = world.change(least);
      assertThat(world.agreement(change))
          .as("history %d", seed)
          .isGreaterThanOrEqualTo(least - 1e-9);
      moved += world.agreement(change) < 1 ? 1 : 0;
    }
    assertThat(moved).isGreaterThan(HISTORIES / 4);
  }

  @Test
  void endsAtWhatTheSearchFoundWhenNothingLimitsIt() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      World world = World.of(seed);
      GradualChange change = world.change(-1);
      for (int s = 0; s < world.found.length; s++) {
        assertThat(change.isHeld(s)).isFalse();
        for (int t = 0; t < s; t++) {
          assertThat(change.of(s) == change.of(t))
              .as("history %d, statements %d and %d", seed, s, t)
              .isEqualTo(world.found[s] == world.found[t]);
        }
      }
    }
  }

  @Test
  void leavesWhatMayNotMoveInItsTheme() {
    int[] before = {0, 0, 0, 1, 1, 1};
    int[] found = {0, 0, 1, 1, 1, 1};
    boolean[] movable = {true, true, false, true, true, true};
    double[][] matrix = new double[6][6];
    matrix[2][3] = 1;
    matrix[3][2] = 1;
    var change =
        new GradualChange(NeighbourGraph.ofMatrix(matrix), 1, before, ones(6), found, movable, -1);
    assertThat(change.of(2)).isZero();
    assertThat(change.isHeld(2)).isTrue();
  }

  @Test
  void movesTheClearerOfTwoBlocksWhenOnlyOneMayMove() {
    // Of two themes of four, the search puts one statement of each elsewhere: statement 3 has all
    // its links there, statement 7 half of them.
    int[] before = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2};
    int[] found = {0, 0, 0, 2, 1, 1, 1, 2, 2, 2, 2};
    double[][] matrix = new double[11][11];
    for (int[] pair :
        new int[][] {
          {0, 1}, {1, 2}, {0, 2}, {4, 5}, {5, 6}, {4, 6}, {8, 9}, {9, 10}, {8, 10}, {3, 8}, {3, 9},
          {7, 8}, {7, 4}
        }) {
      matrix[pair[0]][pair[1]] = 1;
      matrix[pair[1]][pair[0]] = 1;
    }
    boolean[] all = new boolean[11];
    Arrays.fill(all, true);
    var change =
        new GradualChange(NeighbourGraph.ofMatrix(matrix), 1, before, ones(11), found, all, 0.6);
    assertThat(change.of(3)).isEqualTo(2);
    assertThat(change.of(7)).isEqualTo(1);
  }

  @Test
  void agreesWithAWorkedExampleOfTheAdjustedRandIndex() {
    // Hubert and Arabie (1985): themes of 2 and 4; two of the four leave for a third group.
    var kept = new KeptPairs(new int[] {0, 0, 1, 1, 1, 1}, ones(6));
    // Pairs: before 7, now 3, in both 3, expected 7 x 3 / 15.
    assertThat(kept.agreementAfter(1, 2, 2)).isCloseTo((3 - 1.4) / (5 - 1.4), within(1e-12));
  }

  private static int[] ones(int size) {
    int[] ones = new int[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** A drawn graph, list and search; the search follows the list for most statements. */
  private static final class World {
    private final NeighbourGraph graph;
    private final int[] before;
    private final int[] known;
    private final int[] found;

    World(NeighbourGraph graph, int[] before, int[] known, int[] found) {
      this.graph = graph;
      this.before = before;
      this.known = known;
      this.found = found;
    }

    static World of(int seed) {
      Random random = new Random(seed);
      int size = 6 + random.nextInt(30);
      int themes = 1 + random.nextInt(5);
      int[] before = new int[size];
      int[] known = new int[size];
      int[] found = new int[size];
      for (int s = 0; s < size; s++) {
        before[s] = random.nextInt(4) == 0 ? Groups.NONE : random.nextInt(themes);
        known[s] = before[s] == Groups.NONE ? 0 : 1 + random.nextInt(3);
        found[s] =
            before[s] == Groups.NONE || random.nextInt(3) == 0
                ? random.nextInt(themes + 1)
                : before[s];
      }
      double[][] matrix = new double[size][size];
      for (int edge = 0; edge < 3 * size; edge++) {
        int a = random.nextInt(size);
        int b = random.nextInt(size);
        double weight = a == b ? 0 : random.nextDouble();
        matrix[a][b] = weight;
        matrix[b][a] = weight;
      }
      return new World(NeighbourGraph.ofMatrix(matrix), before, known, found);
    }

    GradualChange change(double leastAgreement) {
      boolean[] movable = new boolean[found.length];
      Arrays.fill(movable, true);
      return new GradualChange(graph, 1, before, known, found, movable, leastAgreement);
    }

    /** The adjusted Rand index of what was known, counted pair by pair. */
    double agreement(GradualChange change) {
      double both = 0;
      double old = 0;
      double now = 0;
      double all = 0;
      for (int s = 0; s < before.length; s++) {
        for (int t = 0; t <= s; t++) {
          double pairs = s == t ? known[s] * (known[s] - 1) / 2.0 : known[s] * known[t];
          boolean together = before[s] == before[t];
          boolean still = change.of(s) == change.of(t);
          all += pairs;
          old += together ? pairs : 0;
          now += still ? pairs : 0;
          both += together && still ? pairs : 0;
        }
      }
      double expected = all > 0 ? old * now / all : 0;
      double most = (old + now) / 2;
      return most == expected ? 1 : (both - expected) / (most - expected);
    }
  }
}
