package fr.boucle.platform.vote.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.kernel.Sha256;
import fr.boucle.platform.vote.PollBrowser;
import fr.boucle.platform.vote.Polls;
import fr.boucle.platform.vote.RuleOffer;
import fr.boucle.platform.vote.TestPoll;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/**
 * What the page of a result says is what the command it prints finds in the file it offers, for
 * every rule: the command is run as a person would, in a process of its own.
 */
@BoucleIntegrationTest
class RecountIT {
  private static final int BALLOTS = 25;

  @Autowired private WebApplicationContext platform;
  @Autowired private Polls polls;
  @TempDir private Path folder;

  @Test
  void everyResultIsWhatItsCommandFindsInItsFile() throws Exception {
    assertThat(polls.listRules()).hasSizeGreaterThanOrEqualTo(7);
    for (RuleOffer rule : polls.listRules()) {
      TestPoll poll = TestPoll.open(platform, rule.name());
      poll.cast(BALLOTS, 7);
      poll.close();
      checkRecount(poll);
    }
  }

  @Test
  void aPollInWhichNobodyVotedIsCountedToo() throws Exception {
    for (RuleOffer rule : polls.listRules()) {
      TestPoll poll = TestPoll.open(platform, rule.name());
      poll.close();
      checkRecount(poll);
    }
  }

  private void checkRecount(TestPoll poll) throws Exception {
    String address = "/votations/" + poll.id().value();
    PollBrowser visitor = PollBrowser.visitor(platform);
    Document page = visitor.open(address);
    byte[] file = visitor.download(address + "/bulletins.pb").getContentAsByteArray();
    List<String> command = List.of(page.select("#recount").text().split(" "));
    assertThat(command).startsWith("boucle", "count").contains("--rule", "--seed");
    Path downloads = Files.createDirectory(folder.resolve("votation-" + poll.id().value()));
    Path ballots = Files.write(downloads.resolve(command.get(2)), file);
    MockHttpServletResponse published = visitor.download(address + "/resultat.json");
    Path result =
        Files.write(
            downloads.resolve("votation-%d.json".formatted(poll.id().value())),
            published.getContentAsByteArray());

    JsonObject recount = count(command, downloads);
    assertThat(JsonParser.parseString(Files.readString(result)))
        .as("published result and " + command)
        .isEqualTo(recount);
    checkVerification(page, downloads, ballots, result, recount);

    assertThat(page.select(".facts code").eachText())
        .as("fingerprint of " + command)
        .contains(HexFormat.of().formatHex(Sha256.of(file)));
    List<Element> rows = page.select(".ranking > li");
    List<String> order = new ArrayList<>();
    List<String> votes = new ArrayList<>();
    List<String> winners = new ArrayList<>();
    for (JsonElement each : recount.getAsJsonObject("details").getAsJsonArray("standings")) {
      JsonObject standing = each.getAsJsonObject();
      String title = title(standing.get("option").getAsString(), file);
      order.add(title);
      votes.add(standing.get("votes").getAsString());
      if (standing.get("elected").getAsBoolean()) {
        winners.add(title);
      }
    }
    assertThat(rows.stream().map(row -> row.select("h3").text()).toList())
        .as("order of " + command)
        .isEqualTo(order);
    assertThat(rows.stream().map(row -> row.select(".ranking-votes").text()).toList())
        .as("votes of " + command)
        .isEqualTo(votes);
    assertThat(page.select(".winners li").stream().map(Element::ownText).toList())
        .as("winners of " + command)
        .isEqualTo(winners)
        .hasSize(recount.getAsJsonArray("winners").size());
    assertThat(page.select("#ties li")).hasSize(recount.getAsJsonArray("ties").size());
  }

  /** The files as downloaded are identical; one that was tampered with is named. */
  private void checkVerification(
      Document page, Path downloads, Path ballots, Path result, JsonObject recount)
      throws Exception {
    List<String> command = List.of(page.select("#verify").text().split(" "));
    assertThat(command).startsWith("boucle", "verify");
    assertThat(run(command, downloads)).isEqualTo(new Said(0, "Identique"));

    String published = Files.readString(result);
    if (recount.getAsJsonArray("winners").isEmpty()) {
      Files.writeString(result, published.replace("\"winners\": []", "\"winners\": [\"a\"]"));
    } else {
      String winner = recount.getAsJsonArray("winners").get(0).getAsString();
      Files.writeString(
          result, published.replaceFirst("(\"winners\": \\[\\s*)\"" + winner + '"', "$1\"autre\""));
    }
    assertThat(run(command, downloads)).as("other winner").isEqualTo(new Said(1, "Différence"));

    Files.writeString(result, published);
    String kept = Files.readString(ballots);
    Files.writeString(ballots, tampered(kept));
    assertThat(run(command, downloads)).as("other ballots").isEqualTo(new Said(1, "Différence"));
    Files.writeString(ballots, kept);
  }

  /** The same file with the voices of all taken away, or with a vote where nobody had voted. */
  private static String tampered(String ballots) {
    String votes = ballots.substring(ballots.indexOf("VOTES"));
    String rows = votes.replaceAll("(?m)^(\\d+);[^\\n]+$", "$1;");
    boolean empty = votes.lines().count() == 2;
    String changed = empty ? votes + "1;a;4\n" : rows;
    assertThat(changed).isNotEqualTo(votes);
    return ballots.replace(votes, empty ? changed.replace("vote\n", "vote;points\n") : changed);
  }

  /**
   * What a command said.
   *
   * @param status its exit status
   * @param word its first word
   */
  private record Said(int status, String word) {}

  private JsonObject count(List<String> printed, Path downloads) throws Exception {
    Path json = folder.resolve("recount.json");
    List<String> command = new ArrayList<>(printed);
    command.addAll(List.of("--json", json.toString()));
    assertThat(run(command, downloads).status()).as("%s", printed).isZero();
    return JsonParser.parseString(Files.readString(json)).getAsJsonObject();
  }

  private Said run(List<String> printed, Path downloads) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=fr",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "fr.boucle.cli.BoucleCommand"));
    command.addAll(printed.subList(1, printed.size()));
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(downloads.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int status = process.waitFor();
    return new Said(status, Files.readString(said).strip().split("[ \u00a0:]", 2)[0]);
  }

  /** Reads the title of an option in the file itself. */
  private static String title(String key, byte[] file) {
    String line =
        new String(file, StandardCharsets.UTF_8)
            .lines()
            .filter(row -> row.matches(key + ";\\d+;.*"))
            .findFirst()
            .orElseThrow();
    String cell = line.split(";", 3)[2];
    return cell.startsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }
}
