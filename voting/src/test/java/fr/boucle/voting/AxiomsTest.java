package fr.boucle.voting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.RandomProfiles.Vote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every rule, on hundreds of drawn votes. */
class AxiomsTest {
  private static final int VOTES = 300;

  static Stream<EveryRule> rules() {
    return EveryRule.list(TieOrder.byCostThenVotes()).stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void givesTheSameOutcomeWhateverTheOrderOfRowsAndOptions(EveryRule rule) {
    RandomProfiles votes = new RandomProfiles(1);
    for (int i = 0; i < VOTES; i++) {
      Vote vote = votes.next(rule.kind());
      List<Ballot> rows = new ArrayList<>(vote.ballots());
      List<Option> options = new ArrayList<>(vote.options());
      Collections.shuffle(rows, votes.random());
      Collections.shuffle(options, votes.random());
      Outcome outcome = rule.rule().count(vote.profile());
      Outcome shuffled = rule.rule().count(new Vote(options, vote.budget(), rows).profile());
      assertThat(shuffled.winners()).as("%s", vote).isEqualTo(outcome.winners());
      assertThat(shuffled.standings()).as("%s", vote).isEqualTo(outcome.standings());
      assertThat(shuffled.ties()).as("%s", vote).isEqualTo(outcome.ties());
      assertThat(shuffled.iterations()).as("%s", vote).isEqualTo(outcome.iterations());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void givesTheSameOutcomeWhenEqualBallotsComeTogether(EveryRule rule) {
    RandomProfiles votes = new RandomProfiles(2);
    for (int i = 0; i < VOTES; i++) {
      Vote vote = votes.next(rule.kind());
      Profile.Builder merged = Profile.over(vote.options()).budget(vote.budget());
      List<Ballot> repeated = new ArrayList<>();
      for (Ballot ballot : vote.ballots()) {
        int people = 1 + votes.random().nextInt(3);
        merged.add(ballot, people);
        repeated.addAll(Collections.nCopies(people, ballot));
      }
      assertThat(rule.rule().count(merged.build()))
          .as("%s", vote)
          .isEqualTo(rule.rule().count(vote.with(repeated).profile()));
    }
  }

  /** New names in the same order: only the names change. */
  @ParameterizedTest
  @MethodSource("rules")
  void electsTheSameOptionsUnderOtherNames(EveryRule rule) {
    RandomProfiles votes = new RandomProfiles(3);
    for (int i = 0; i < VOTES; i++) {
      Vote vote = votes.next(rule.kind());
      Vote renamed =
          new Vote(
              vote.options().stream()
                  .map(option -> new Option(rename(option.id()), option.cost()))
                  .toList(),
              vote.budget(),
              vote.ballots().stream().map(AxiomsTest::rename).toList());
      assertThat(rule.rule().count(renamed.profile()).winners())
          .as("%s", vote)
          .isEqualTo(
              rule.rule().count(vote.profile()).winners().stream()
                  .map(AxiomsTest::rename)
                  .toList());
    }
  }

  private static String rename(String id) {
    return "projet " + id + " é";
  }

  private static Ballot rename(Ballot ballot) {
    return switch (ballot) {
      case Ballot.Approval given ->
          new Ballot.Approval(given.options().stream().map(AxiomsTest::rename).toList());
      case Ballot.SingleChoice given -> new Ballot.SingleChoice(rename(given.option()));
      case Ballot.Points given -> {
        TreeMap<String, BigDecimal> points = new TreeMap<>();
        given.points().forEach((id, value) -> points.put(rename(id), value));
        yield new Ballot.Points(points);
      }
      case Ballot.Ordinal given ->
          new Ballot.Ordinal(
              given.ranks().stream()
                  .<SortedSet<String>>map(rank ->
                      rank.stream()
                          .map(AxiomsTest::rename)
                          .collect(Collectors.toCollection(TreeSet::new)))
                  .toList());
      case Ballot.Grades given ->
          Ballot.Grades.of(
              given.grades().entrySet().stream()
                  .collect(Collectors.toMap(entry -> rename(entry.getKey()), Map.Entry::getValue)));
      case Ballot.Consent given -> new Ballot.Consent(rename(given.proposal()), given.position());
    };
  }

  @ParameterizedTest
  @MethodSource("rules")
  void electsSupportedOptionsOnlyAndRanksThemAll(EveryRule rule) {
    RandomProfiles votes = new RandomProfiles(4);
    int elected = 0;
    for (int i = 0; i < VOTES; i++) {
      Vote vote = votes.next(rule.kind());
      Outcome outcome = rule.rule().count(vote.profile());
      elected += outcome.winners().size();
      assertThat(outcome.winners()).as("%s", vote).doesNotHaveDuplicates();
      assertThat(vote.ballots().stream().flatMap(ballot -> ballot.supported().stream()).toList())
          .as("%s", vote)
          .containsAll(outcome.winners());
      assertThat(outcome.standings().stream().map(Standing::option).toList())
          .as("%s", vote)
          .containsExactlyInAnyOrderElementsOf(vote.options().stream().map(Option::id).toList());
      assertThat(
              outcome.standings().stream().filter(Standing::elected).map(Standing::option).toList())
          .as("%s", vote)
          .containsExactlyInAnyOrderElementsOf(outcome.winners());
      assertThat(outcome.totalCost())
          .as("%s", vote)
          .isEqualByComparingTo(
              vote.options().stream()
                  .filter(option -> new HashSet<>(outcome.winners()).contains(option.id()))
                  .map(Option::cost)
                  .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    assertThat(elected).isGreaterThan(VOTES / 3);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void electsNobodyWhenNobodyVotes(EveryRule rule) {
    RandomProfiles votes = new RandomProfiles(5);
    for (int i = 0; i < 20; i++) {
      Vote vote = votes.next(rule.kind()).with(List.of());
      assertThat(rule.rule().count(vote.profile()).winners()).as("%s", vote).isEmpty();
      if (rule.kind() != RandomProfiles.Kind.CONSENT) {
        Vote blank = vote.with(List.of(Ballot.Approval.of(), Ballot.Approval.of()));
        assertThat(rule.rule().count(blank.profile()).winners()).as("%s", vote).isEmpty();
      }
    }
  }
}
