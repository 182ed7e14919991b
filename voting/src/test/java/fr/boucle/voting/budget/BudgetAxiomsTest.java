package fr.boucle.voting.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.EveryRule;
import fr.boucle.voting.Explanation;
import fr.boucle.voting.Option;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.RandomProfiles;
import fr.boucle.voting.RandomProfiles.Kind;
import fr.boucle.voting.RandomProfiles.Vote;
import fr.boucle.voting.Rational;
import fr.boucle.voting.Rule;
import fr.boucle.voting.TieOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for rules that spend a budget, on drawn votes. */
class BudgetAxiomsTest {
  private static final int VOTES = 300;
  private static final int MANY = 3000;

  static Stream<EveryRule> rules() {
    return EveryRule.spending(TieOrder.byCostThenVotes()).stream();
  }

  static Stream<EveryRule> rulesOfAnyUnit() {
    return rules().filter(rule -> !"true".equals(rule.rule().parameters().get("whole-start")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void neverSpendsMoreThanTheBudget(EveryRule rule) {
    RandomProfiles votes = new RandomProfiles(11);
    for (int i = 0; i < VOTES; i++) {
      Vote vote = votes.next(rule.kind());
      assertThat(rule.rule().count(vote.profile()).totalCost())
          .as("%s", vote)
          .isLessThanOrEqualTo(vote.budget());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void electsOnlyWhatIsFreeWithoutBudget(EveryRule rule) {
    RandomProfiles votes = new RandomProfiles(12);
    for (int i = 0; i < VOTES; i++) {
      Vote drawn = votes.next(rule.kind());
      Vote vote = new Vote(drawn.options(), BigDecimal.ZERO, drawn.ballots());
      assertThat(rule.rule().count(vote.profile()).totalCost()).as("%s", vote).isZero();
    }
  }

  /** Completed shares and plain counts spend all they can; bare shares and Phragmén may not. */
  @Test
  void electsEverySupportedProjectWhenTheBudgetPaysForAll() {
    RandomProfiles votes = new RandomProfiles(13);
    List<Rule> rules =
        List.of(
            PlainCount.byVotes(),
            PlainCount.by(Utility.CARDINALITY),
            Phragmen.sequential(),
            EqualShares.withCostUtilities().completedBy(Completion.addOne()),
            EqualShares.withCostUtilities().completedBy(Completion.addOne().pastExhaustion()),
            EqualShares.withCostUtilities().completedBy(Completion.addOnePercent()),
            EqualShares.with(Utility.CARDINALITY).completedBy(Completion.phragmen()),
            EqualShares.with(Utility.CARDINALITY).then(PlainCount.byVotes()));
    for (int i = 0; i < VOTES; i++) {
      Vote drawn = votes.next(Kind.APPROVAL);
      Vote vote = new Vote(drawn.options(), BigDecimal.valueOf(300), drawn.ballots());
      List<String> supported =
          vote.ballots().stream().flatMap(ballot -> ballot.named().stream()).distinct().toList();
      for (Rule rule : rules) {
        assertThat(rule.count(vote.profile()).winners())
            .as("%s %s", rule.name(), vote)
            .containsExactlyInAnyOrderElementsOf(supported);
      }
    }
  }

  /** With amounts beyond 64 bits, exact accounts elect what intervals elect, ties included. */
  @ParameterizedTest
  @MethodSource("rulesOfAnyUnit")
  void electsTheSameWhateverTheUnitOfMoney(EveryRule rule) {
    RandomProfiles votes = new RandomProfiles(14);
    BigDecimal factor = new BigDecimal("1e30");
    for (int i = 0; i < VOTES; i++) {
      Vote vote = votes.next(rule.kind());
      Vote large =
          new Vote(
              vote.options().stream()
                  .map(option -> new Option(option.id(), option.cost().multiply(factor)))
                  .toList(),
              vote.budget().multiply(factor),
              vote.ballots());
      Outcome small = rule.rule().count(vote.profile());
      Outcome other = inUnitsOf(factor, rule.rule()).count(large.profile());
      assertThat(other.winners()).as("%s", vote).isEqualTo(small.winners());
      assertThat(other.ties()).as("%s", vote).isEqualTo(small.ties());
      assertThat(other.iterations()).as("%s", vote).isEqualTo(small.iterations());
      assertThat(other.totalCost())
          .as("%s", vote)
          .isEqualByComparingTo(small.totalCost().multiply(factor));
    }
  }

  /** The increment of add1 is an amount too; a whole start only makes sense in one unit. */
  private static Rule inUnitsOf(BigDecimal factor, Rule rule) {
    return switch (rule) {
      case FollowedBy followed ->
          new FollowedBy(inUnitsOf(factor, followed.first()), followed.rest(), followed.name());
      case EqualShares shares when shares.completion() instanceof Completion.OneMoreEach addOne ->
          shares.completedBy(addOne.by(addOne.increment().multiply(factor)));
      default -> rule;
    };
  }

  /**
   * Priceability: each project is paid in full by its supporters, out of equal shares, everyone
   * paying the announced price or all that is left; and nobody could still pay for another one.
   */
  @ParameterizedTest
  @EnumSource(Utility.class)
  void paysForEachProjectWithItsSupportersShares(Utility utility) {
    Kind kind =
        switch (utility) {
          case COST, CARDINALITY -> Kind.APPROVAL;
          case POINTS -> Kind.POINTS;
          case BORDA -> Kind.ORDINAL;
        };
    RandomProfiles votes = new RandomProfiles(15);
    int elected = 0;
    for (int i = 0; i < MANY; i++) {
      Vote vote = votes.next(kind);
      Outcome outcome = EqualShares.with(utility).count(vote.profile());
      Map<String, Rational> prices = prices(outcome);
      List<Rational> left = new ArrayList<>();
      for (int v = 0; v < vote.ballots().size(); v++) {
        left.add(Rational.of(vote.budget()).dividedBy(Rational.of(vote.ballots().size())));
      }
      for (String id : outcome.winners()) {
        Rational collected = Rational.ZERO;
        for (int v = 0; v < left.size(); v++) {
          Rational due =
              Objects.requireNonNull(prices.get(id))
                  .times(weight(vote.ballots().get(v), id, utility));
          Rational paid = due.compareTo(left.get(v)) < 0 ? due : left.get(v);
          left.set(v, left.get(v).minus(paid));
          collected = collected.plus(paid);
        }
        assertThat(collected).as("%s %s", id, vote).isEqualTo(cost(vote, id));
        elected++;
      }
      for (Option option : vote.options()) {
        if (!outcome.winners().contains(option.id()) && option.cost().signum() > 0) {
          Rational money = Rational.ZERO;
          for (int v = 0; v < left.size(); v++) {
            boolean supports = weight(vote.ballots().get(v), option.id(), utility).signum() > 0;
            money = supports ? money.plus(left.get(v)) : money;
          }
          assertThat(money.compareTo(cost(vote, option.id()))).as("%s", vote).isNegative();
        }
      }
    }
    assertThat(elected).isGreaterThan(MANY / 3);
  }

  private static Map<String, Rational> prices(Outcome outcome) {
    Map<String, Rational> prices = new HashMap<>();
    for (Explanation step : outcome.explanation().children()) {
      if (step.key().startsWith("mes.elected.")) {
        prices.put(
            String.valueOf(step.arguments().getFirst()), Objects.requireNonNull(step.value()));
      }
    }
    return prices;
  }

  private static Rational weight(Ballot ballot, String id, Utility utility) {
    return utility.weights(ballot).stream()
        .filter(weight -> weight.id().equals(id))
        .map(weight -> Rational.of(weight.value()))
        .findFirst()
        .orElse(Rational.ZERO);
  }

  private static Rational cost(Vote vote, String id) {
    return vote.options().stream()
        .filter(option -> option.id().equals(id))
        .map(option -> Rational.of(option.cost()))
        .findFirst()
        .orElseThrow();
  }

  /** More voters only move a project forward, and what came before it stays the same or less. */
  @Test
  void keepsAWinnerOfThePlainCountThatGainsASupporter() {
    for (Rule rule : List.of(PlainCount.byVotes(), PlainCount.byVotes().withoutSkipping())) {
      RandomProfiles votes = new RandomProfiles(16);
      int gained = 0;
      for (int i = 0; i < MANY; i++) {
        Vote vote = votes.next(Kind.APPROVAL);
        for (String winner : rule.count(vote.profile()).winners()) {
          for (Vote more : oneMoreApproval(vote, winner)) {
            gained++;
            assertThat(rule.count(more.profile()).winners()).as("%s", more).contains(winner);
          }
        }
      }
      assertThat(gained).isGreaterThan(MANY);
    }
  }

  /** Candidate monotonicity of sequential Phragmén, for committees. */
  @Test
  void keepsAMemberElectedByPhragmenWhoGainsASupporter() {
    RandomProfiles votes = new RandomProfiles(17);
    int gained = 0;
    for (int i = 0; i < VOTES * 2; i++) {
      Vote drawn = votes.next(Kind.APPROVAL);
      Vote vote =
          new Vote(
              drawn.options().stream().map(option -> Option.of(option.id(), 1)).toList(),
              BigDecimal.valueOf(1 + votes.random().nextInt(3)),
              drawn.ballots());
      Rule rule = Phragmen.sequential().breakingTies(TieOrder.byId());
      for (String winner : rule.count(vote.profile()).winners()) {
        for (Vote more : oneMoreApproval(vote, winner)) {
          gained++;
          assertThat(rule.count(more.profile()).winners()).as("%s", more).contains(winner);
        }
      }
    }
    assertThat(gained).isGreaterThan(VOTES);
  }

  private static List<Vote> oneMoreApproval(Vote vote, String winner) {
    List<Vote> votes = new ArrayList<>();
    for (int v = 0; v < vote.ballots().size(); v++) {
      if (!vote.ballots().get(v).named().contains(winner)) {
        List<Ballot> ballots = new ArrayList<>(vote.ballots());
        List<String> approved = new ArrayList<>(ballots.get(v).named());
        approved.add(winner);
        ballots.set(v, new Ballot.Approval(approved));
        votes.add(vote.with(ballots));
      }
    }
    return votes;
  }
}
