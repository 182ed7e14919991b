package fr.boucle.voting.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.Json;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.SharedData;
import fr.boucle.voting.TieOrder;
import fr.boucle.voting.pabulib.PbReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Winners of the official equalshares.net worker where it used fractions (add1, whole start). */
class EqualSharesToolTest {
  @Test
  void electsTheWinnersOfTheOfficialWorker() throws IOException {
    EqualShares rule =
        EqualShares.withCostUtilities()
            .completedBy(Completion.addOne().fromWholeEndowment())
            .breakingTies(TieOrder.byCostThenVotes());
    List<String> differences = new ArrayList<>();
    int checked = 0;
    for (Path file : SharedData.list("equalshares-tool", ".json")) {
      for (Object entry : Json.array(Json.read(file))) {
        Map<String, @Nullable Object> expected = Json.object(entry);
        if ("add1/fractions/exhaustive+integral/none".equals(expected.get("params"))) {
          checked++;
          String name = file.getFileName().toString().replace(".json", ".pb");
          Profile profile = PbReader.read(SharedData.voting("pb/" + name)).profile();
          Outcome outcome = rule.count(profile);
          List<String> winners = Json.strings(expected.get("winners")).stream().sorted().toList();
          if (!winners.equals(outcome.winners().stream().sorted().toList())) {
            differences.add(name + " " + winners + " but " + outcome.winners());
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(checked).isEqualTo(21);
  }
}
