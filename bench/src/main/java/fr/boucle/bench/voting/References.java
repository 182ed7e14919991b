package fr.boucle.bench.voting;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rule;
import fr.boucle.voting.TieOrder;
import fr.boucle.voting.budget.Admission;
import fr.boucle.voting.budget.Completion;
import fr.boucle.voting.budget.EqualShares;
import fr.boucle.voting.budget.Phragmen;
import fr.boucle.voting.budget.PlainCount;
import fr.boucle.voting.budget.Utility;
import fr.boucle.voting.pabulib.PbReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** CPU seconds of pabutools on each election and rule, next to ours on the same ones. */
final class References {
  private static final Map<String, Rule> RULES = new LinkedHashMap<>();

  static {
    TieOrder lex = TieOrder.byId();
    RULES.put("greedy_cost[lex]", PlainCount.byVotes().breakingTies(lex).admitting(Admission.ALL));
    RULES.put("phragmen[lex]", Phragmen.sequential().breakingTies(lex).includingUnsupported());
    for (Utility utility : List.of(Utility.COST, Utility.CARDINALITY)) {
      String name = utility == Utility.COST ? "mes_cost" : "mes_card";
      EqualShares shares = EqualShares.with(utility).breakingTies(lex);
      RULES.put(name + "[lex]", shares);
      RULES.put(name + "_add1[lex]", shares.completedBy(Completion.addOne()));
    }
  }

  private References() {}

  /**
   * One election counted by one rule.
   *
   * @param theirs CPU seconds of pabutools
   * @param ours warm CPU seconds of this library
   */
  record Comparison(String election, String rule, double theirs, double ours) {
    double ratio() {
      return theirs / ours;
    }
  }

  /** Measures every election that pabutools counted, file by file. */
  static List<Comparison> measure(Path data) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(data.resolve("pabutools"))) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".json", "");
      Profile profile = PbReader.read(data.resolve("pb").resolve(name + ".pb")).profile();
      JsonObject results =
          JsonParser.parseString(Files.readString(file))
              .getAsJsonObject()
              .getAsJsonObject("results");
      for (Map.Entry<String, Rule> rule : RULES.entrySet()) {
        JsonElement result = results.get(rule.getKey());
        if (result != null && result.getAsJsonObject().has("cpu_seconds")) {
          comparisons.add(
              new Comparison(
                  name,
                  rule.getValue().name(),
                  result.getAsJsonObject().get("cpu_seconds").getAsDouble(),
                  Stopwatch.warm(() -> rule.getValue().count(profile))));
        }
      }
    }
    return comparisons;
  }
}
