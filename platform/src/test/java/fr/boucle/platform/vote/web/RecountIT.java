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
    Files.write(folder.resolve(command.get(2)), file);

    JsonObject recount = run(command);

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

  private JsonObject run(List<String> printed) throws Exception {
    Path json = folder.resolve("result.json");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "fr.boucle.cli.BoucleCommand"));
    command.addAll(printed.subList(1, printed.size()));
    command.addAll(List.of("--json", json.toString()));
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor()).as(printed + "\n" + Files.readString(said)).isZero();
    return JsonParser.parseString(Files.readString(json)).getAsJsonObject();
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
