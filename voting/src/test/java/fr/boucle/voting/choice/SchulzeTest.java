package fr.boucle.voting.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Standing;
import fr.boucle.voting.TieOrder;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Worked examples of M. Schulze, "The Schulze Method of Voting" (arXiv:1804.02973), by number. */
class SchulzeTest {
  private static final Profile EXAMPLE_1 =
      Rankings.of("ABCD", "8 ACDB", "2 BADC", "4 CDBA", "4 DBAC", "3 DCBA");

  private static List<String> winners(Profile profile) {
    return Schulze.keepingTies().count(profile).winners();
  }

  @Test
  void electsDInExample1() {
    assertThat(winners(EXAMPLE_1)).containsExactly("D");
    Schulze.PathStrengths paths = Schulze.PathStrengths.of(EXAMPLE_1, "schulze");
    assertThat(paths.strength("A", "B")).isEqualTo(14);
    assertThat(paths.strength("D", "B")).isEqualTo(19);
    assertThat(paths.strength("B", "D")).isEqualTo(12);
  }

  @Test
  void ordersAllFiveInExample3() {
    Profile profile =
        Rankings.of(
            "ABCDE", "5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA",
            "8 EBADC");
    Outcome outcome = Schulze.keepingTies().count(profile);
    assertThat(outcome.standings())
        .extracting(Standing::option)
        .containsExactly("E", "A", "C", "B", "D");
    assertThat(outcome.winners()).containsExactly("E");
    assertThat(outcome.explanation().text(Locale.FRENCH)).contains("E l’emporte sur D");
  }

  @Test
  void keepsTheTieOfExample4Visible() {
    Profile profile = Rankings.of("ABCD", "3 ABCD", "2 CBDA", "2 DABC", "2 DBCA");
    Outcome outcome = Schulze.keepingTies().count(profile);
    assertThat(outcome.winners()).containsExactly("B", "D");
    assertThat(outcome.standings()).extracting(Standing::rank).containsExactly(1, 1, 3, 3);
    assertThat(Schulze.electing(1, TieOrder.drawnFrom("seed")).count(profile).winners())
        .containsExactly("D"); // printf %s seedD | sha256sum sorts before seedB
  }

  @Test
  void electsDInExample5() {
    assertThat(winners(Rankings.of("ABCD", "12 ABCD", "6 ADBC", "9 BCDA", "15 CDAB", "21 DBAC")))
        .containsExactly("D");
  }

  @Test
  void keepsTheTieOfExample6() {
    assertThat(winners(Rankings.of("ABCD", "6 ACDB", "1 BADC", "3 CBDA", "3 DBAC", "2 DCBA")))
        .containsExactly("A", "D");
  }

  @Test
  void electsDWithWinningVotesInExampleWithEqualRanks() {
    Profile profile =
        Rankings.of(
            "ABCD", "6 ABCD", "8 A=B", "8 A=C", "18 A=CD", "8 A=C=D", "40 B", "4 CBD", "9 CDA",
            "8 C=D", "14 DAB", "11 DBC", "4 DCA");
    assertThat(winners(profile)).containsExactly("D");
  }

  @Test
  void changesItsWinnerFromAToDWhenTwoMoreVotersComeInTheNoShowExample() {
    String[] before = {
      "3 ADEBCF", "3 BFECDA", "4 CABFDE", "1 DBCEFA", "4 DEFABC", "2 ECBDFA", "2 FACDBE"
    };
    String[] after = java.util.Arrays.copyOf(before, before.length + 1);
    after[before.length] = "2 AEFCBD";
    assertThat(winners(Rankings.of("ABCDEF", before))).containsExactly("A");
    assertThat(winners(Rankings.of("ABCDEF", after))).containsExactly("D");
  }

  @Test
  void electsNobodyWithoutBallots() {
    assertThat(winners(Profile.over("A", "B").build())).isEmpty();
  }
}
