package fr.boucle.voting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.budget.EqualShares;
import fr.boucle.voting.budget.PlainCount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Shares elect benches and garden for 4 people; the plain count elects the stage for 6. */
class AlternativeTest {
  private static final Profile PROFILE =
      Profile.over(
              List.of(
                  Option.of("benches", 900), Option.of("garden", 1500), Option.of("stage", 2400)))
          .budget(BigDecimal.valueOf(3000))
          .add(Ballot.Approval.of("stage"), 6)
          .add(Ballot.Approval.of("benches", "garden"), 4)
          .build();

  @Test
  void saysWhatAnotherRuleWouldHaveChanged() {
    Rule shares = EqualShares.withCostUtilities().then(PlainCount.byVotes());
    Outcome outcome = shares.count(PROFILE);
    assertThat(outcome.winners()).containsExactly("benches", "garden");
    String text =
        Alternative.explain(PROFILE, outcome, PlainCount.byVotes())
            .explanation()
            .text(Locale.ENGLISH);
    assertThat(text)
        .endsWith(
            """
              With the rule greedy-cost, 1 option would win, for a total cost of 2,400.
                stage would win as well (6 votes).
                benches would not win (4 votes).
                garden would not win (4 votes).
                Number of people who would see more of their choices win: 6. Fewer: 4. As \
            many: 0.
            """);
  }

  @Test
  void saysWhenAnotherRuleWouldChangeNothing() {
    Outcome outcome = PlainCount.byVotes().count(PROFILE);
    assertThat(
            Alternative.explain(PROFILE, outcome, PlainCount.byVotes())
                .explanation()
                .text(Locale.FRENCH))
        .endsWith("  Avec la règle greedy-cost, le résultat serait le même.\n");
  }

  @Test
  void replacesSharesWhenMorePeopleAreBetterServedByThePlainCount() {
    Rule bare = EqualShares.withCostUtilities().comparedWith(PlainCount.byVotes());
    Outcome outcome = bare.count(PROFILE);
    assertThat(EqualShares.withCostUtilities().count(PROFILE).winners()).containsExactly("benches");
    assertThat(outcome.rule()).isEqualTo("mes-cost+comparison");
    assertThat(outcome.winners()).containsExactly("stage");
    assertThat(outcome.explanation().sentence(Locale.ENGLISH))
        .isEqualTo(
            "The result of the rule greedy-cost replaces that of mes-cost. Number of people who"
                + " see more of their choices win: 6 with greedy-cost, 4 with mes-cost.");
  }

  @Test
  void keepsSharesWhenMorePeopleAreBetterServedByThem() {
    Profile apart =
        Profile.over(PROFILE.options())
            .budget(BigDecimal.valueOf(3000))
            .add(Ballot.Approval.of("stage"), 4)
            .add(Ballot.Approval.of("benches"), 3)
            .add(Ballot.Approval.of("garden"), 3)
            .build();
    Rule shares =
        EqualShares.withCostUtilities()
            .then(PlainCount.byVotes())
            .comparedWith(PlainCount.byVotes());
    Outcome outcome = shares.count(apart);
    assertThat(outcome.winners()).containsExactly("benches", "garden");
    assertThat(outcome.explanation().key()).isEqualTo("comparison.kept");
    assertThat(Satisfaction.compare(apart, outcome.winners(), List.of("stage")))
        .isEqualTo(new Satisfaction(6, 4, 0));
  }
}
