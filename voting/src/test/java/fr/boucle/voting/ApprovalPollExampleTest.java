package fr.boucle.voting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.choice.ApprovalCount;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The example of the package page, compiled and run. */
class ApprovalPollExampleTest {
  @Test
  void electsTwoOptionsOutOfThree() {
    // @start region="poll"
    Profile profile =
        Profile.over("bus", "market", "park")
            .atMost(2)
            .add(Ballot.Approval.of("bus", "park"), 40)
            .add(Ballot.Approval.of("market", "bus"), 2)
            .add(Ballot.Approval.of("market"), 38)
            .build();

    Outcome outcome =
        ApprovalCount.electing(2).breakingTies(TieOrder.drawnFrom("2026-11-23")).count(profile);

    outcome.winners(); // bus, then market or park as drawn
    outcome.standings(); // rank, score and votes of the three
    outcome.ties(); // market and park, 40 votes each
    outcome.explanation().text(Locale.FRENCH); // one sentence per option
    // @end

    assertThat(outcome.winners()).startsWith("bus").hasSize(2);
    assertThat(outcome.standings()).extracting(Standing::votes).containsExactly(42L, 40L, 40L);
    assertThat(outcome.standings()).extracting(Standing::rank).containsExactly(1, 2, 2);
    assertThat(outcome.ties()).hasSize(1);
    assertThat(outcome.explanation().text(Locale.FRENCH))
        .startsWith("2 options sont retenues sur 2 à choisir, avec 80 bulletins.")
        .contains("bus est retenue : 42 voix, rang 1.");
    assertThat(outcome.explanation().text(Locale.ENGLISH)).contains("bus wins: 42 votes, rank 1.");
  }
}
