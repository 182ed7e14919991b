package fr.boucle.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.voting.RandomProfiles.Kind;
import fr.boucle.voting.budget.EqualShares;
import fr.boucle.voting.budget.Phragmen;
import fr.boucle.voting.budget.PlainCount;
import fr.boucle.voting.budget.Utility;
import fr.boucle.voting.choice.MajorityJudgment;
import fr.boucle.voting.choice.Schulze;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule does at the edges; nobody voting is in {@link AxiomsTest}. */
class EdgePolicyTest {
  private static final List<Option> SAME =
      List.of(Option.of("c", 10), Option.of("a", 10), Option.of("b", 10));

  static Stream<EveryRule> rules() {
    return EveryRule.list(TieOrder.byId()).stream();
  }

  private static Ballot alike(Kind kind) {
    return switch (kind) {
      case APPROVAL -> Ballot.Approval.of("a", "b", "c");
      case POINTS -> Ballot.Points.of(Map.of("a", 2, "b", 2, "c", 2));
      case ORDINAL -> new Ballot.Ordinal(List.of(new TreeSet<>(List.of("a", "b", "c"))));
      case GRADES -> Ballot.Grades.of(Map.of("a", 2, "b", 2, "c", 2));
      case CONSENT -> new Ballot.Consent("a", Ballot.Consent.Position.AGREE);
    };
  }

  /** Two of the three fit: the tie order decides, and the outcome says so. */
  @ParameterizedTest
  @MethodSource("rules")
  void breaksATieOfAllByTheTieOrderAndSaysSo(EveryRule rule) {
    Profile profile =
        Profile.over(SAME).budget(BigDecimal.valueOf(20)).add(alike(rule.kind()), 4).build();
    Outcome outcome = rule.rule().count(profile);
    if (rule.kind() == Kind.CONSENT) {
      assertThat(outcome.winners()).containsExactly("a");
      return;
    }
    assertThat(outcome.ties()).isNotEmpty();
    assertThat(outcome.ties().getFirst().options()).containsExactly("a", "b", "c");
    assertThat(outcome.ties().getFirst().brokenBy()).isEqualTo("lex");
    assertThat(List.of("a", "b", "c")).startsWith(outcome.winners().toArray(String[]::new));
    assertThat(outcome.winners()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void electsForOneVoterWhatTheBallotSupports(EveryRule rule) {
    Profile profile =
        Profile.over(SAME).budget(BigDecimal.valueOf(30)).add(alike(rule.kind())).build();
    List<String> winners = rule.rule().count(profile).winners();
    if (EveryRule.spending(TieOrder.byId()).stream()
        .anyMatch(spending -> spending.toString().equals(rule.toString()))) {
      assertThat(winners).containsExactly("a", "b", "c");
    } else {
      assertThat(winners).isNotEmpty().isSubsetOf("a", "b", "c");
    }
  }

  @Test
  void neverElectsWhatCostsMoreThanTheBudget() {
    Profile profile =
        Profile.over(List.of(Option.of("dream", 1000), Option.of("bench", 1)))
            .budget(BigDecimal.valueOf(999))
            .add(Ballot.Approval.of("dream"), 99)
            .add(Ballot.Approval.of("bench"))
            .build();
    for (Rule rule :
        List.of(PlainCount.byVotes(), EqualShares.withCostUtilities(), Phragmen.sequential())) {
      assertThat(rule.count(profile).winners()).as(rule.name()).containsExactly("bench");
    }
  }

  @Test
  void electsWhatIsFreeAndSupportedFirst() {
    Profile profile =
        Profile.over(List.of(Option.of("paid", 10), Option.of("free", 0), Option.of("alone", 0)))
            .budget(BigDecimal.valueOf(10))
            .add(Ballot.Approval.of("paid"), 5)
            .add(Ballot.Approval.of("free", "paid"))
            .build();
    assertThat(EqualShares.withCostUtilities().count(profile).winners())
        .containsExactly("free", "paid");
    assertThat(PlainCount.by(Utility.CARDINALITY).count(profile).winners())
        .containsExactly("free", "paid");
  }

  @Test
  void refusesGradesThatAreNotWholeOrDoNotExist() {
    Rule judgment = MajorityJudgment.over(4);
    TreeMap<String, BigDecimal> half = new TreeMap<>(Map.of("a", new BigDecimal("1.5")));
    assertThatThrownBy(() -> judgment.count(Profile.over("a").add(new Ballot.Points(half)).build()))
        .isInstanceOf(InvalidProfileException.class)
        .hasMessageContaining("1,5");
    for (int grade : new int[] {-1, 4}) {
      Profile profile = Profile.over("a").add(Ballot.Grades.of(Map.of("a", grade))).build();
      assertThatThrownBy(() -> judgment.count(profile))
          .isInstanceOf(InvalidProfileException.class)
          .hasMessageContaining("les mentions vont de 0 à 3");
    }
    assertThatThrownBy(() -> MajorityJudgment.over(1)).isInstanceOf(InvalidProfileException.class);
    assertThatThrownBy(() -> judgment.count(Profile.over("a").add(Ballot.Approval.of("a")).build()))
        .hasMessage(
            "La règle « majority-judgment » ne sait pas lire un bulletin d’approbation. Choisissez"
                + " une autre règle, ou un autre type de bulletin.");
  }

  @Test
  void refusesAnOptionThatIsNotPartOfTheVote() {
    assertThatThrownBy(() -> Profile.over("a").add(Ballot.Approval.of("b")))
        .isInstanceOf(InvalidProfileException.class)
        .hasMessageContaining("l’option b");
    assertThat(Schulze.keepingTies().count(Profile.over(List.of()).build()).winners()).isEmpty();
  }
}
