package fr.boucle.voting.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Json;
import fr.boucle.voting.Profile;
import fr.boucle.voting.SharedData;
import fr.boucle.voting.Standing;
import fr.boucle.voting.TieOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MajorityJudgmentTest {
  @TestFactory
  Stream<DynamicTest> ranksTheTalliesOfMieuxVoter() throws IOException {
    return Json.array(Json.read(SharedData.voting("majority-judgment/assertions.json"))).stream()
        .map(Json::object)
        .map(poll ->
            DynamicTest.dynamicTest(String.valueOf(poll.get("title")), () -> checkPoll(poll)));
  }

  private static void checkPoll(Map<String, @Nullable Object> poll) {
    BigInteger people = new BigInteger(String.valueOf(poll.get("participants")));
    MissingGrade missing =
        switch (String.valueOf(poll.get("mode"))) {
          case "MedianDefault" -> MissingGrade.median();
          case "Normalized" -> MissingGrade.leftOut();
          default ->
              poll.get("default") instanceof BigDecimal grade
                  ? MissingGrade.as(grade.intValueExact())
                  : MissingGrade.worst();
        };
    List<MeritProfile> merits = new ArrayList<>();
    for (Object tally : Json.array(poll.get("tallies"))) {
      BigInteger[] groups =
          Json.array(tally).stream()
              .map(group -> ((BigDecimal) group).toBigIntegerExact())
              .toArray(BigInteger[]::new);
      merits.add(MeritProfile.of(missing.complete(groups, people)));
    }
    List<Integer> ranks = new ArrayList<>();
    for (MeritProfile merit : merits) {
      ranks.add(1 + (int) merits.stream().filter(other -> other.compareTo(merit) > 0).count());
    }
    assertThat(ranks)
        .isEqualTo(
            Json.array(poll.get("ranks")).stream()
                .map(rank -> ((BigDecimal) rank).intValueExact())
                .toList());
  }

  /**
   * Balinski and Laraki's definition: remove one median grade at a time until two options differ.
   */
  @Test
  void ordersAsRemovingMediansOneByOne() {
    Random random = new Random(20261123);
    for (int trial = 0; trial < 5000; trial++) {
      int grades = 2 + random.nextInt(6);
      int people = 1 + random.nextInt(12);
      int[] left = randomTally(random, grades, people);
      int[] right = randomTally(random, grades, people);
      int expected = Integer.signum(compareOneByOne(left, right, people));
      assertThat(Integer.signum(merit(left).compareTo(merit(right))))
          .as("%s %s", java.util.Arrays.toString(left), java.util.Arrays.toString(right))
          .isEqualTo(expected);
    }
  }

  private static int[] randomTally(Random random, int grades, int people) {
    int[] tally = new int[grades];
    for (int i = 0; i < people; i++) {
      tally[random.nextInt(grades)]++;
    }
    return tally;
  }

  private static MeritProfile merit(int[] tally) {
    return MeritProfile.of(
        java.util.Arrays.stream(tally).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
  }

  private static int compareOneByOne(int[] left, int[] right, int people) {
    int[] a = left.clone();
    int[] b = right.clone();
    for (int rest = people; rest > 0; rest--) {
      int medianOfA = removeMedian(a, rest);
      int medianOfB = removeMedian(b, rest);
      if (medianOfA != medianOfB) {
        return medianOfA - medianOfB;
      }
    }
    return 0;
  }

  private static int removeMedian(int[] tally, int people) {
    int reached = 0;
    int grade = 0;
    while (reached + tally[grade] < (people + 1) / 2) {
      reached += tally[grade];
      grade++;
    }
    tally[grade]--;
    return grade;
  }

  @Test
  void countsMissingGradesAsTheWorstOne() {
    Profile profile =
        Profile.over("park", "market")
            .add(Ballot.Grades.of(Map.of("park", 2)), 4)
            .add(Ballot.Grades.of(Map.of("market", 1, "park", 0)), 5)
            .build();
    assertThat(MajorityJudgment.over(3).count(profile).winners()).containsExactly("market");
    assertThat(
            MajorityJudgment.over(3)
                .treatingMissingAs(MissingGrade.leftOut())
                .count(profile)
                .standings())
        .extracting(Standing::option)
        .containsExactly("market", "park");
  }

  @Test
  void refusesAGradeThatDoesNotExist() {
    Profile profile = Profile.over("park").add(Ballot.Grades.of(Map.of("park", 7))).build();
    assertThatThrownBy(() -> MajorityJudgment.over(5).count(profile))
        .isInstanceOf(InvalidProfileException.class)
        .hasMessage("La mention 7 donnée à park n’existe pas : les mentions vont de 0 à 4.");
  }

  @Test
  void keepsTiedOptionsVisible() {
    Profile profile =
        Profile.over("a", "b")
            .add(Ballot.Grades.of(Map.of("a", 1, "b", 2)))
            .add(Ballot.Grades.of(Map.of("a", 2, "b", 1)))
            .build();
    assertThat(MajorityJudgment.over(3).count(profile).winners()).containsExactly("a", "b");
    assertThat(MajorityJudgment.over(3).count(profile).ties()).hasSize(1);
  }

  @Test
  void electsAsManyOptionsAsThereAreSeatsInTheOrderOfTheirMerit() {
    Profile profile =
        Profile.over("a", "b", "c", "d")
            .add(Ballot.Grades.of(Map.of("a", 3, "b", 1, "c", 2, "d", 2)), 2)
            .add(Ballot.Grades.of(Map.of("a", 2, "b", 0, "c", 2, "d", 2)))
            .build();
    MajorityJudgment rule = MajorityJudgment.over(4);
    assertThat(rule.electing(2, TieOrder.byId()).count(profile).winners())
        .containsExactly("a", "c");
    assertThat(rule.electing(3, TieOrder.byId()).count(profile).winners())
        .containsExactly("a", "c", "d");
    assertThat(rule.keepingTiesFor(2).count(profile).winners()).containsExactly("a", "c", "d");
    assertThat(rule.electing(2, TieOrder.byId()).parameters()).containsEntry("seats", "2");
  }
}
