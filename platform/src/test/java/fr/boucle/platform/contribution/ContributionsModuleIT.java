package fr.boucle.platform.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BoucleIntegrationTest
class ContributionsModuleIT {
  @Autowired private Contributions contributions;
  @Autowired private ApplicationContext platform;

  private RoundId round = new RoundId(1);

  @BeforeEach
  void openARound(TestInfo test) {
    round = TestRound.open(platform, test.getDisplayName()).round().id();
  }

  @Test
  void givesAReceiptWhoseCodeFindsTheContribution() {
    Receipt receipt = receive("Le guichet ferme à midi", "06029", "a@exemple.fr");

    Contribution found = contributions.findByCode(receipt.code()).orElseThrow();
    assertThat(found.text()).isEqualTo("Le guichet ferme à midi");
    assertThat(found.commune()).isEqualTo("06029");
    assertThat(found.person()).hasSize(32).doesNotContain("exemple");
    assertThat(contributions.get(receipt.contribution())).isEqualTo(found);
  }

  @Test
  void countsListsAndReadsTheContributionsOfOneRound() {
    Receipt first = receive("Premier", null, null);
    Receipt second = receive("Second", "06029", null);
    RoundId elsewhere = TestRound.open(platform, "Une autre démarche").round().id();
    contributions.receive(new NewContribution(elsewhere, Channel.WEB, "Ailleurs", null, null));

    assertThat(contributions.count(round)).isEqualTo(2);
    var read = new ArrayList<ContributionId>();
    contributions.readAll(round, one -> read.add(one.id()));
    assertThat(read).hasSize(2).containsExactly(first.contribution(), second.contribution());
  }

  @Test
  void givesTheSameKeyToTheSameAddressWhateverItsCase() {
    Receipt one = receive("Un", null, "Même@Exemple.fr");
    Receipt two = receive("Deux", null, " même@exemple.FR ");

    List<Contribution> both = contributions.list(List.of(two.contribution(), one.contribution()));
    assertThat(both)
        .extracting(Contribution::id)
        .containsExactly(one.contribution(), two.contribution());
    assertThat(both)
        .extracting(Contribution::person)
        .doesNotContainNull()
        .containsOnly(both.getFirst().person());
    assertThat(contributions.listContacts(List.of(one.contribution(), two.contribution())))
        .extracting(Contact::email)
        .containsExactly("Même@Exemple.fr", "même@exemple.FR");
  }

  @Test
  void refusesAnEmptyTextAndATooLongOne() {
    assertThat(reasons(" \u0000\n "))
        .extracting(Reason::key)
        .containsExactly("contribution.refusal.empty");
    assertThat(reasons("a".repeat(10_001)))
        .extracting(Reason::key)
        .containsExactly("contribution.refusal.tooLong");
  }

  private List<Reason> reasons(String text) {
    return contributions
        .receive(new NewContribution(round, Channel.WEB, text, null, null))
        .fold(receipt -> List.of(), reasons -> reasons);
  }

  private Receipt receive(String text, @Nullable String commune, @Nullable String email) {
    Result<Receipt> result =
        contributions.receive(new NewContribution(round, Channel.WEB, text, commune, email));
    return ((Result.Accepted<Receipt>) result).value();
  }
}
