package fr.boucle.voting.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.voting.Json;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.SharedData;
import fr.boucle.voting.pabulib.PbReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Winners, order, cost and iterations of every result of pabutools and of a second program. */
class ReferenceResultsTest {
  @TestFactory
  Stream<DynamicTest> givesTheResultsOfPabutools() throws IOException {
    return tests("pabutools");
  }

  @TestFactory
  Stream<DynamicTest> givesTheResultsOfTheIndependentProgram() throws IOException {
    return tests("reference");
  }

  private static Stream<DynamicTest> tests(String folder) throws IOException {
    return SharedData.list(folder, ".json").stream()
        .map(file ->
            DynamicTest.dynamicTest(folder + " " + file.getFileName(), () -> check(folder, file)));
  }

  /** 450 and 314 results are finished; none of them is left out. */
  @Test
  void comparesEveryFinishedResult() throws IOException {
    assertThat(finished("pabutools")).isEqualTo(450);
    assertThat(finished("reference")).isEqualTo(314);
  }

  private static long finished(String folder) throws IOException {
    long finished = 0;
    for (Path file : SharedData.list(folder, ".json")) {
      for (Object result :
          Json.object(Json.object(Json.read(file)).get("results")).values().toArray()) {
        finished += Json.object(result).get("winners") == null ? 0 : 1;
      }
    }
    return finished;
  }

  private static void check(String folder, Path file) throws IOException {
    Map<String, @Nullable Object> reference = Json.object(Json.read(file));
    String name = file.getFileName().toString().replace(".json", ".pb");
    Profile profile = PbReader.read(SharedData.voting("pb/" + name)).profile();
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, @Nullable Object> entry :
        Json.object(reference.get("results")).entrySet()) {
      Map<String, @Nullable Object> expected = Json.object(entry.getValue());
      if (expected.get("winners") != null) {
        Outcome outcome = ReferenceRules.find(entry.getKey()).count(profile);
        compare(folder, entry.getKey(), expected, outcome, differences);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static void compare(
      String folder,
      String rule,
      Map<String, @Nullable Object> expected,
      Outcome outcome,
      List<String> differences) {
    List<String> winners = Json.strings(expected.get("winners"));
    if (!winners.equals(outcome.winners().stream().sorted().toList())) {
      differences.add(rule + " winners: " + winners + " but " + outcome.winners());
    }
    // pabutools sorts Phragmén's winners by id instead of keeping their order of election.
    boolean ordered = !(folder.equals("pabutools") && rule.startsWith("phragmen"));
    if (ordered && expected.get("order") != null) {
      List<String> order = Json.strings(expected.get("order"));
      if (!order.equals(outcome.winners())) {
        differences.add(rule + " order: " + order + " but " + outcome.winners());
      }
    }
    BigDecimal cost = new BigDecimal(String.valueOf(expected.get("total_cost")));
    if (cost.compareTo(outcome.totalCost()) != 0) {
      differences.add(rule + " cost: " + cost + " but " + outcome.totalCost());
    }
    if (expected.get("iterations") instanceof BigDecimal iterations
        && iterations.longValueExact() != outcome.iterations()) {
      differences.add(rule + " iterations: " + iterations + " but " + outcome.iterations());
    }
  }
}
