package fr.boucle.platform.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BoucleIntegrationTest
class ContributionsModuleIT {
  private static final RoundId ROUND = new RoundId(7);

  @Autowired private Contributions contributions;

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
    long before = contributions.count(ROUND);
    Receipt first = receive("Premier", null, null);
    Receipt second = receive("Second", "06029", null);
    contributions.receive(new NewContribution(new RoundId(8), Channel.WEB, "Ailleurs", null, null));

    assertThat(contributions.count(ROUND)).isEqualTo(before + 2);
    assertThat(contributions.list(ROUND, PageRequest.of(0, 2)).items())
        .extracting(Contribution::id)
        .containsExactly(second.contribution(), first.contribution());
    var read = new ArrayList<ContributionId>();
    contributions.readAll(ROUND, one -> read.add(one.id()));
    assertThat(read)
        .hasSize((int) before + 2)
        .endsWith(first.contribution(), second.contribution());
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
        .receive(new NewContribution(ROUND, Channel.WEB, text, null, null))
        .fold(receipt -> List.of(), reasons -> reasons);
  }

  private Receipt receive(String text, @Nullable String commune, @Nullable String email) {
    Result<Receipt> result =
        contributions.receive(new NewContribution(ROUND, Channel.WEB, text, commune, email));
    return ((Result.Accepted<Receipt>) result).value();
  }
}
