package fr.boucle.voting.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Random ballots counted by Belenios too (its command {@code belenios-tool}, a Debian package), the
 * electronic voting system of INRIA. Where it is not installed, these tests are skipped and say so.
 */
class BeleniosTest {
  private static final int VOTES = 100;
  private static final int GRADES = 4;
  private static final Pattern WINNERS = Pattern.compile("\"winners\":\\[(\\[.*])]");

  @BeforeEach
  void requireTheTool() {
    boolean installed =
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "belenios-tool")));
    assumeTrue(installed, "skipped: belenios-tool is not installed (apt install belenios-tool)");
  }

  /** Full rankings: with equal ranks, Belenios breaks equal strengths by the losing votes. */
  @Test
  void electsTheWinnersThatBeleniosElectsBySchulze() throws IOException, InterruptedException {
    Random random = new Random(31);
    int ties = 0;
    for (int vote = 0; vote < VOTES; vote++) {
      int choices = 2 + random.nextInt(5);
      List<List<Integer>> ballots = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        List<Integer> ranks = new ArrayList<>(IntStream.rangeClosed(1, choices).boxed().toList());
        Collections.shuffle(ranks, random);
        ballots.add(ranks);
      }
      Profile.Builder box = Profile.over(ids(choices));
      for (List<Integer> ranks : ballots) {
        Map<Integer, String> byRank = new TreeMap<>();
        IntStream.range(0, choices).forEach(c -> byRank.put(ranks.get(c), id(c)));
        box.add(Ballot.Ordinal.of(byRank.values().toArray(String[]::new)));
      }
      List<Set<String>> theirs =
          belenios(ballots, "schulze", "--nchoices=" + choices, "--blank-allowed=false");
      List<String> ours = Schulze.keepingTies().count(box.build()).winners();
      assertThat(new TreeSet<>(ours)).as("%s", ballots).isEqualTo(theirs.getFirst());
      ties += ours.size() > 1 ? 1 : 0;
    }
    assertThat(ties).isBetween(VOTES / 10, VOTES - VOTES / 10);
  }

  /**
   * Of two middle grades Balinski and Laraki take the worse one, Belenios 2.0 the better one. With
   * the scale of grades upside down, better and worse change places, and so do first and last.
   */
  @Test
  void ranksAsBeleniosDoesByMajorityJudgment() throws IOException, InterruptedException {
    Random random = new Random(32);
    for (int vote = 0; vote < VOTES; vote++) {
      int choices = 2 + random.nextInt(4);
      List<List<Integer>> ballots = new ArrayList<>();
      Profile.Builder box = Profile.over(ids(choices));
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        List<Integer> grades =
            Stream.generate(() -> 1 + random.nextInt(GRADES)).limit(choices).toList();
        ballots.add(grades);
        Map<String, Integer> given = new HashMap<>();
        IntStream.range(0, choices).forEach(c -> given.put(id(c), grades.get(c) - 1));
        box.add(Ballot.Grades.of(given));
      }
      List<Set<String>> theirs =
          belenios(
              ballots,
              "majority-judgment",
              "--nchoices=" + choices,
              "--ngrades=" + GRADES,
              "--blank-allowed=false");
      Outcome outcome = MajorityJudgment.over(GRADES).count(box.build());
      Map<Integer, Set<String>> ours =
          outcome.standings().stream()
              .collect(
                  Collectors.groupingBy(
                      Standing::rank,
                      TreeMap::new,
                      Collectors.mapping(Standing::option, Collectors.toCollection(TreeSet::new))));
      assertThat(List.copyOf(ours.values())).as("%s", ballots).isEqualTo(theirs.reversed());
    }
  }

  private static String[] ids(int choices) {
    return IntStream.range(0, choices).mapToObj(BeleniosTest::id).toArray(String[]::new);
  }

  private static String id(int choice) {
    return "c" + choice;
  }

  /** Returns its ranking: sets of tied choices, best first. */
  private static List<Set<String>> belenios(
      List<List<Integer>> ballots, String method, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("belenios-tool", "method", method));
    command.addAll(List.of(options));
    Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var input = tool.outputWriter(StandardCharsets.UTF_8)) {
      input.write(ballots.toString());
    }
    String answer = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tool.waitFor()).as(answer).isZero();
    Matcher winners = WINNERS.matcher(answer);
    assertThat(winners.find()).as(answer).isTrue();
    return Pattern.compile("\\[([^\\[\\]]*)]")
        .matcher(winners.group(1))
        .results()
        .<Set<String>>map(tied ->
            Stream.of(tied.group(1).split(",", -1))
                .map(choice -> id(Integer.parseInt(choice.strip())))
                .collect(Collectors.toCollection(TreeSet::new)))
        .toList();
  }
}
