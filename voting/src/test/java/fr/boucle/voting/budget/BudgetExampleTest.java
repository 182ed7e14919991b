package fr.boucle.voting.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Option;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The example of the package page, compiled and run. */
class BudgetExampleTest {
  @Test
  void sharesThreeThousandBetweenTenPeople() {
    // @start region="budget"
    Profile profile =
        Profile.over(
                List.of(
                    Option.of("benches", 900), Option.of("garden", 1500), Option.of("stage", 2400)))
            .budget(BigDecimal.valueOf(3000))
            .add(Ballot.Approval.of("stage"), 6)
            .add(Ballot.Approval.of("benches", "garden"), 4)
            .build();

    Rule shares =
        EqualShares.withCostUtilities().completedBy(Completion.addOne()).then(PlainCount.byVotes());
    Outcome outcome = shares.count(profile);

    outcome
        .winners(); // benches by shares, garden with the rest; the plain count would take the stage
    outcome.explanation().text(Locale.FRENCH); // who paid what
    // @end

    Outcome plain = PlainCount.byVotes().count(profile);
    assertThat(plain.winners()).containsExactly("stage");
    assertThat(outcome.winners()).containsExactly("benches", "garden");
    assertThat(outcome.explanation().text(Locale.FRENCH))
        .contains("benches est retenu en position 1 : 4 personnes le soutiennent")
        .contains("stage n’est pas retenu : il coûte 2\u202f400, et il ne restait que 2\u202f100.");
  }
}
