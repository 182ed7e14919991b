package fr.boucle.platform.problem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.problem.internal.PriorityOrder.Place;
import fr.boucle.platform.problem.internal.PriorityOrder.Wish;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriorityOrderTest {

  @Test
  void keepsTheOrderOfTheVoteWithoutAnyReason() {
    assertThat(decide(wish(1, 1, ""), wish(2, 2, "")))
        .containsExactly(new Place(10, 1, 1, ""), new Place(20, 2, 2, ""));
  }

  @Test
  void movesOneProblemUpAndSaysWhyTheOthersMove() {
    assertThat(decide(wish(1, 1, ""), wish(2, 2, ""), wish(3, 1, "Urgence sanitaire")))
        .containsExactly(
            new Place(10, 1, 2, "décalé"),
            new Place(20, 2, 3, "décalé"),
            new Place(30, 3, 1, "Urgence sanitaire"));
  }

  @Test
  void closesTheGapThatADroppedProblemLeaves() {
    assertThat(decide(wish(1, null, "Hors de notre compétence"), wish(2, 2, "")))
        .containsExactly(
            new Place(10, 1, null, "Hors de notre compétence"), new Place(20, 2, 1, "décalé"));
  }

  @Test
  void refusesToDropOrMoveWithoutAReason() {
    assertThat(refused(wish(1, null, " "), wish(2, 1, "")))
        .extracting(Reason::field)
        .containsExactly("reason-10", "reason-20");
  }

  @Test
  void refusesAPlaceOutsideTheListAndAnEmptyList() {
    assertThat(refused(wish(1, 9, "x"), wish(2, 2, "")))
        .extracting(Reason::key)
        .containsExactly("problem.refusal.rank");
    assertThat(refused(wish(1, null, "x"), wish(2, null, "y")))
        .extracting(Reason::key)
        .containsExactly("problem.refusal.allDropped");
  }

  private static List<Place> decide(Wish... wishes) {
    return PriorityOrder.decide(List.of(wishes), "décalé")
        .fold(places -> places, reasons -> List.of());
  }

  private static List<Reason> refused(Wish... wishes) {
    return PriorityOrder.decide(List.of(wishes), "décalé")
        .fold(places -> List.of(), reasons -> reasons);
  }

  private static Wish wish(int voteRank, @Nullable Integer rank, String reason) {
    return new Wish(voteRank * 10L, "Problème " + voteRank, voteRank, rank, reason);
  }
}
