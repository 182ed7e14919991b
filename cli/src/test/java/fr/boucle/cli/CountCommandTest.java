package fr.boucle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountCommandTest {
  private static final String THREE_PROJECTS =
      """
      META
      key;value
      budget;3000
      vote_type;approval
      PROJECTS
      project_id;cost;name
      b;900;Bancs
      g;1500;Jardin
      s;2400;Scène
      VOTES
      voter_id;vote
      1;s
      2;s
      3;s
      4;b,g
      5;b,g
      """;

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return BoucleCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private String election(String text) throws IOException {
    return Files.writeString(folder.resolve("election.pb"), text).toString();
  }

  private String changed(String target, String replacement) throws IOException {
    String text = THREE_PROJECTS.replace(target, replacement);
    return Files.writeString(folder.resolve("changed.pb"), text).toString();
  }

  @Test
  void printsTheWinnersInOrderAndWritesTheOutcome() throws IOException {
    Path json = folder.resolve("result.json");
    String file = election(THREE_PROJECTS);
    assertThat(
            run(
                "count",
                file,
                "--rule",
                "mes-cost+add1u",
                "--tie",
                "cost-votes-id",
                "--json",
                json.toString()))
        .isEqualTo(BoucleCommand.SUCCESS);
    assertThat(out.toString()).contains("1. b · Bancs · 900", "2. g · Jardin · 1\u202f500");
    assertThat(Files.readString(json))
        .contains("\"rule\": \"mes-cost+add1u\"", "\"total_cost\": 2400", "\"budget\": 3000");
  }

  @Test
  void explainsSentenceBySentence() throws IOException {
    run("count", election(THREE_PROJECTS), "--rule", "greedy-cost", "--tie", "lex", "--explain");
    assertThat(out.toString()).contains("s est retenu : 3 voix, coût 2\u202f400.");
  }

  @Test
  void countsRankingsOfPrefLib() throws IOException {
    String rankings =
        """
        # FILE NAME: three.toc
        # ALTERNATIVE NAME 1: Bancs
        # ALTERNATIVE NAME 2: Jardin
        3: 1,2
        2: 2,1
        4: {1,2}
        """;
    Path file = Files.writeString(folder.resolve("three.toc"), rankings);
    assertThat(run("count", file.toString(), "--rule", "schulze")).isZero();
    assertThat(out.toString()).contains("9 bulletins", "1. 1");
    Files.writeString(file, "# ALTERNATIVE NAME 1: a\n99999999999999999999: 1\n");
    assertThat(run("count", file.toString(), "--rule", "stv")).isEqualTo(BoucleCommand.BAD_INPUT);
    assertThat(err.toString()).contains("Ligne 2");
  }

  @Test
  void saysWhatAnotherRuleWouldHaveChanged() throws IOException {
    String[] words = {"--rule", "mes-cost", "--compare", "greedy-cost", "--explain"};
    run("count", election(THREE_PROJECTS), words[0], words[1], words[2], words[3], words[4]);
    assertThat(out.toString())
        .contains("Avec la règle greedy-cost, 1 option serait retenue")
        .contains("s serait retenu en plus (3 voix).");
  }

  @Test
  void refusesABadFileInOneSentenceWithItsLine() throws IOException {
    String file = election(THREE_PROJECTS.replace("4;b,g", "4;b,x"));
    assertThat(run("count", file, "--rule", "greedy-cost")).isEqualTo(BoucleCommand.BAD_INPUT);
    assertThat(err.toString().lines().toList())
        .hasSize(1)
        .first()
        .asString()
        .contains("election.pb", "Ligne 15", "l’option x");
  }

  @Test
  void refusesAnUnknownRuleAnAbsentFileAndAWrongValue() throws IOException {
    String file = election(THREE_PROJECTS);
    for (List<String> line :
        List.of(
            List.of("count", file, "--rule", "roulette"),
            List.of("count", folder.resolve("absent.pb").toString(), "--rule", "approval"),
            List.of("count", file),
            List.of("count", folder.toString(), "--rule", "approval"),
            List.of("count", changed("budget;3000\n", ""), "--rule", "mes-cost"),
            List.of("count", file, "--rule", "approval", "--json", folder + "/no/result.json"),
            List.of("count", file, "--rule", "approval", "--json", folder.toString()),
            List.of("count", file, "--rule", "greedy-cost", "--min-share", "2"),
            List.of("count", file, "--rule", "greedy-cost", "--one-of", "b,nothing"),
            List.of("count", file, "--rule", "greedy-cost", "--compare", "roulette"),
            List.of("count", file, "--rule", "mes-points"),
            List.of("count", file, "--rule", "mes-cost+add1", "--increment", "0"),
            List.of("count", file, "--rule", "mes-cost+add1", "--increment", "un"))) {
      err.getBuffer().setLength(0);
      assertThat(run(line.toArray(String[]::new)))
          .as("%s", line)
          .isEqualTo(BoucleCommand.BAD_INPUT);
      assertThat(err.toString().lines()).as("%s %s", line, err).hasSize(1);
      assertThat(err.toString()).as("%s", line).doesNotContain("Exception");
    }
  }
}
