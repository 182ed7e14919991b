package fr.boucle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.boucle.cli.recount.Recount;
import fr.boucle.voting.Ballot;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Option;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rule;
import fr.boucle.voting.Standing;
import fr.boucle.voting.TieOrder;
import fr.boucle.voting.budget.Admission;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  private static final List<String> IDS = List.of("p1", "p10", "p2", "p3", "p4", "p5");

  private static final BigDecimal LARGE = new BigDecimal("123456789012345678901.5");

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();

  private int run(String... arguments) {
    return BoucleCommand.run(new PrintWriter(out), new PrintWriter(out), arguments);
  }

  private static Path election(String name) {
    Path file = Path.of("../../shared/data/voting/pb").resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: no election at " + file.toAbsolutePath());
    return file;
  }

  @Test
  void saysIdenticalThenNamesTheFirstDifference() throws IOException {
    Path pb = Files.copy(election("Netherlands_Assen_2024.pb"), folder.resolve("assen.pb"));
    Path json = folder.resolve("result.json");
    run("count", pb.toString(), "--rule", "mes-cost+exh1pct+greedy", "--json", json.toString());
    assertThat(run("verify", folder.toString())).isEqualTo(BoucleCommand.SUCCESS);
    assertThat(out.toString()).contains("Identique");

    String tampered = Files.readString(json).replaceFirst("\"3\",\\s+\"9\"", "\"9\", \"3\"");
    Files.writeString(json, tampered);
    assertThat(run("verify", folder.toString())).isEqualTo(BoucleCommand.FAILED_CHECK);
    assertThat(out.toString())
        .contains("en position 1, le résultat publié donne 9 et le recompte donne 3");
  }

  @Test
  void namesTheOptionWhoseDetailsWereChanged() throws IOException {
    Path pb = Files.copy(election("Netherlands_Assen_2024.pb"), folder.resolve("assen.pb"));
    Path json = folder.resolve("result.json");
    run("count", pb.toString(), "--rule", "greedy-cost", "--json", json.toString());
    String published = Files.readString(json);

    Files.writeString(json, published.replaceFirst("\"elected\": true", "\"elected\": false"));
    assertThat(run("verify", folder.toString())).isEqualTo(BoucleCommand.FAILED_CHECK);
    assertThat(out.toString()).contains("ne disent pas la même chose de 3, retenu ou non");

    Files.writeString(json, published.replaceFirst("\"option\": \"3\"", "\"option\": \"none\""));
    assertThat(run("verify", folder.toString())).isEqualTo(BoucleCommand.FAILED_CHECK);
    assertThat(out.toString().lines().toList().getLast()).startsWith("Différence : ");
  }

  @Test
  void refusesAFolderWithoutResult() {
    assertThat(run("verify", folder.toString())).isEqualTo(BoucleCommand.BAD_INPUT);
    assertThat(out.toString().lines()).hasSize(1);
  }

  /** A recount that used the count's own code would repeat its faults. */
  @Test
  void usesNothingOfTheLibraryButWhatTheFileSays() throws IOException {
    List<String> shared = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/fr/boucle/cli/recount"))) {
      for (Path file : files.toList()) {
        Files.readString(file)
            .lines()
            .filter(line -> line.contains("fr.boucle.voting"))
            .forEach(shared::add);
      }
    }
    assertThat(shared)
        .isNotEmpty()
        .allMatch(line -> line.matches("import fr\\.boucle\\.voting\\.(Ballot|Option|Profile);"));
  }

  /**
   * Every rule of the catalogue, two tie orders, on small random profiles with many ties; one in
   * three with amounts that no long holds.
   */
  @Test
  void agreesWithTheLibraryOnRandomProfiles() {
    Random random = new Random(41);
    for (int trial = 0; trial < 150; trial++) {
      Admission admission = random.nextBoolean() ? Admission.ALL : Admission.SUPPORTED;
      TieOrder ties =
          random.nextBoolean() ? TieOrder.byId() : TieOrder.byCostThenVotesThenDraw("s" + trial);
      BigDecimal unit = trial % 3 == 0 ? LARGE : BigDecimal.ONE;
      RuleCatalogue.Settings settings =
          new RuleCatalogue.Settings(
              ties,
              unit.multiply(BigDecimal.valueOf(1 + random.nextInt(3))),
              random.nextBoolean(),
              admission,
              random.nextBoolean(),
              1 + random.nextInt(3),
              random.nextBoolean(),
              4);
      for (Rule rule : new RuleCatalogue(settings).list()) {
        check(rule, profile(rule, unit, random), trial);
      }
    }
  }

  /** Real ballots of each kind, by every rule that reads them. */
  @Test
  void agreesWithTheLibraryOnRealElections() throws IOException {
    Admission all = Admission.ALL;
    RuleCatalogue.Settings settings =
        new RuleCatalogue.Settings(
            TieOrder.byId(), BigDecimal.ONE, /* wholeStart */ false, all, false, 2, true, 11);
    int counted = 0;
    for (String name :
        List.of(
            "Netherlands_Assen_2024.pb",
            "US_Stanford_Dataset_PB_Chicago_47th_Ward_2020_vote_rankings.pb",
            "Switzerland_Zurich_S5D10.pb")) {
      Profile profile = ElectionFile.read(election(name)).profile();
      for (Rule rule : new RuleCatalogue(settings).list()) {
        try {
          rule.count(profile);
        } catch (InvalidProfileException otherKind) {
          continue;
        }
        check(rule, profile, -1);
        counted++;
      }
    }
    assertThat(counted).isGreaterThan(100);
  }

  private static void check(Rule rule, Profile profile, int trial) {
    Outcome outcome = rule.count(profile);
    Recount.Result recounted = Recount.count(profile, rule.name(), rule.parameters());
    assertThat(recounted.winners())
        .as("%d %s %s %s", trial, rule.name(), rule.parameters(), profile.options())
        .isEqualTo(outcome.winners());
    assertThat(recounted.iterations()).as("%s", rule.name()).isEqualTo(outcome.iterations());
    for (Standing standing : outcome.standings()) {
      assertThat(recounted.votes()).containsEntry(standing.option(), standing.votes());
    }
  }

  private static Profile profile(Rule rule, BigDecimal unit, Random random) {
    List<Option> options = new ArrayList<>();
    for (String id : IDS) {
      options.add(new Option(id, unit.multiply(BigDecimal.valueOf(4L * random.nextInt(8)))));
    }
    Profile.Builder profile =
        Profile.over(options).budget(unit.multiply(BigDecimal.valueOf(10 + random.nextInt(40))));
    int people = 1 + random.nextInt(9);
    for (int i = 0; i < people; i++) {
      profile.add(ballot(rule.name(), random));
    }
    return profile.build();
  }

  private static Ballot ballot(String rule, Random random) {
    List<String> ids = new ArrayList<>(IDS);
    Collections.shuffle(ids, random);
    List<String> named = ids.subList(0, random.nextInt(5));
    if (rule.contains("points") || rule.startsWith("majority")) {
      Map<String, BigDecimal> points = new TreeMap<>();
      named.forEach(id -> points.put(id, BigDecimal.valueOf(random.nextInt(4))));
      return new Ballot.Points(new TreeMap<>(points));
    }
    boolean ordinal = rule.contains("borda") || rule.equals("schulze") || rule.equals("stv");
    return ordinal ? Ballot.Ordinal.of(named.toArray(String[]::new)) : new Ballot.Approval(named);
  }
}
