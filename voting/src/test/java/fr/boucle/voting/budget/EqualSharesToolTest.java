package fr.boucle.voting.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.Json;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rule;
import fr.boucle.voting.SharedData;
import fr.boucle.voting.pabulib.PbReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Winners and cost of every finished result of the official equalshares.net worker: 21 with
 * fractions, 115 with floating point numbers, which round nothing wrong in these elections.
 */
class EqualSharesToolTest {
  private static final EqualShares SHARES = EqualShares.withCostUtilities();
  private static final Completion.OneMoreEach WHOLE = Completion.addOne().fromWholeEndowment();

  /** The worker also funds projects that nobody supports when it spends what is left. */
  private static final PlainCount REST = PlainCount.byVotes().admitting(Admission.ALL);

  private static final Map<String, Rule> RULES =
      Map.of(
          "none/floats/none/none", SHARES,
          "add1/fractions/exhaustive+integral/none", SHARES.completedBy(WHOLE),
          "add1/floats/exhaustive+integral/none", SHARES.completedBy(WHOLE),
          "add1/floats/integral/none", SHARES.completedBy(WHOLE.pastExhaustion()),
          "add1/floats/exhaustive/none", SHARES.completedBy(Completion.addOne()),
          "add1u/floats/exhaustive+integral/none", SHARES.completedByAddOneThenVotes(WHOLE, REST));

  @Test
  void electsTheWinnersOfTheOfficialWorker() throws IOException {
    List<String> differences = new ArrayList<>();
    int checked = 0;
    for (Path file : SharedData.list("equalshares-tool", ".json")) {
      String name = file.getFileName().toString().replace(".json", ".pb");
      Profile profile = PbReader.read(SharedData.voting("pb/" + name)).profile();
      for (Object entry : Json.array(Json.read(file))) {
        Map<String, @Nullable Object> expected = Json.object(entry);
        if (expected.get("winners") != null) {
          checked++;
          String parameters = String.valueOf(expected.get("params"));
          Outcome outcome = Objects.requireNonNull(RULES.get(parameters)).count(profile);
          List<String> winners = Json.strings(expected.get("winners")).stream().sorted().toList();
          BigDecimal cost = new BigDecimal(String.valueOf(expected.get("total_cost")));
          if (!winners.equals(outcome.winners().stream().sorted().toList())
              || cost.compareTo(outcome.totalCost()) != 0) {
            differences.add(name + " " + parameters + winners + " but " + outcome.winners());
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(checked).isEqualTo(136);
  }
}
