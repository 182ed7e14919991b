package fr.boucle.voting.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.boucle.voting.Json;
import fr.boucle.voting.SharedData;
import fr.boucle.voting.opinion.Answers.Answer;
import fr.boucle.voting.opinion.OpinionStatistics.Counts;
import fr.boucle.voting.opinion.OpinionStatistics.Finding;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Outputs of the Polis server on five real conversations, and groups of two exported ones. */
class PolisFixturesTest {
  static Stream<Path> fixtures() throws IOException {
    return Stream.of(
            "above-100-ptpts",
            "150ptpt-3gp-no-strict-no-meta",
            "25ptpt-3gp-no-strict-with-meta",
            "below-100-ptpts",
            "50ptpt-3gp-strict-no-meta")
        .map(name -> SharedData.voting("polis-fixtures/" + name));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void givesTheStatisticsOfPolisForItsGroups(Path folder) throws IOException {
    Map<String, @Nullable Object> math = Json.object(Json.read(folder.resolve("math-pca2.json")));
    Set<String> excluded = new HashSet<>(Json.strings(math.get("mod-out")));
    Map<String, List<String>> groups = groups(math);
    Answers answers = answers(folder);
    OpinionStatistics statistics =
        new OpinionStatistics(answers, List.copyOf(groups.values()), excluded);

    List<String> ids = List.copyOf(groups.keySet());
    for (int g = 0; g < ids.size(); g++) {
      Map<String, @Nullable Object> votes =
          Json.object(
              Json.object(Json.object(math.get("group-votes")).get(ids.get(g))).get("votes"));
      for (String statement : answers.statements()) {
        Map<String, @Nullable Object> expected = Json.object(votes.get(statement));
        assertThat(statistics.counts(g, statement))
            .isEqualTo(
                new Counts(integer(expected, "A"), integer(expected, "D"), integer(expected, "S")));
      }
      checkFindings(
          statistics.representative(g),
          Json.array(Json.object(math.get("repness")).get(ids.get(g))));
    }
    Map<String, @Nullable Object> shared = Json.object(math.get("group-aware-consensus"));
    for (String statement : answers.statements()) {
      assertThat(statistics.groupInformedConsensus(statement))
          .isCloseTo(number(shared, statement), within(1e-9));
    }
    Map<String, @Nullable Object> consensus = Json.object(math.get("consensus"));
    checkFindings(statistics.consensus(Answer.AGREE), Json.array(consensus.get("agree")));
    checkFindings(statistics.consensus(Answer.DISAGREE), Json.array(consensus.get("disagree")));
  }

  private static void checkFindings(List<Finding> findings, List<Object> expected) {
    assertThat(findings)
        .extracting(Finding::statement)
        .containsExactlyElementsOf(
            expected.stream().map(e -> String.valueOf(Json.object(e).get("tid"))).toList());
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      Map<String, @Nullable Object> values = Json.object(expected.get(i));
      assertThat(finding.successes()).isEqualTo(integer(values, "n-success"));
      assertThat(finding.trials()).isEqualTo(integer(values, "n-trials"));
      assertThat(finding.probability()).isCloseTo(number(values, "p-success"), within(1e-9));
      assertThat(finding.probabilityTest()).isCloseTo(number(values, "p-test"), within(1e-9));
      if (values.containsKey("repness")) {
        assertThat(finding.ratio()).isCloseTo(number(values, "repness"), within(1e-9));
        // Polis writes some of these in single precision.
        assertThat(finding.ratioTest()).isCloseTo(number(values, "repness-test"), within(1e-6));
      }
    }
  }

  /** Base clusters of one person stand exactly where that person does. */
  @ParameterizedTest
  @MethodSource("fixtures")
  void placesParticipantsWherePolisDoes(Path folder) throws IOException {
    Map<String, @Nullable Object> math = Json.object(Json.read(folder.resolve("math-pca2.json")));
    OpinionMap map = mapLike(math, folder);
    Map<String, @Nullable Object> base = Json.object(math.get("base-clusters"));
    double[] signs = {0, 0};
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < Json.array(base.get("id")).size(); i++) {
      List<String> members = Json.strings(Json.array(base.get("members")).get(i));
      if (members.size() == 1) {
        OpinionMap.Position ours = Objects.requireNonNull(map.places().get(members.getFirst()));
        double x = ((BigDecimal) Json.array(base.get("x")).get(i)).doubleValue();
        double y = ((BigDecimal) Json.array(base.get("y")).get(i)).doubleValue();
        signs[0] += ours.x() * x;
        signs[1] += ours.y() * y;
        pairs.add(new double[] {ours.x(), x, ours.y(), y});
      }
    }
    assertThat(pairs).hasSizeGreaterThan(20);
    // Polis had not finished turning its axes in this one conversation.
    double error = folder.endsWith("50ptpt-3gp-strict-no-meta") ? 0.1 : 1e-9;
    for (double[] pair : pairs) {
      assertThat(Math.signum(signs[0]) * pair[0]).isCloseTo(pair[1], within(error));
      assertThat(Math.signum(signs[1]) * pair[2]).isCloseTo(pair[3], within(error));
    }
  }

  /** Same participants, same places: Polis' own groups against ours, by silhouette. */
  @Test
  void findsGroupsAsFarApartAsPolisDoes() throws IOException {
    int atLeastAsGood = 0;
    List<String> report = new ArrayList<>();
    for (Path folder : fixtures().toList()) {
      Map<String, @Nullable Object> math = Json.object(Json.read(folder.resolve("math-pca2.json")));
      OpinionMap map = mapLike(math, folder);
      double theirs = silhouette(map, List.copyOf(groups(math).values()));
      double ours = silhouette(map, map.groups());
      report.add("%s ours %.3f Polis %.3f".formatted(folder.getFileName(), ours, theirs));
      assertThat(ours).as("%s", report).isGreaterThan(theirs - 0.02);
      // Equal groups, summed in another order, differ by a last digit.
      atLeastAsGood += ours >= theirs - 1e-12 ? 1 : 0;
    }
    assertThat(atLeastAsGood).as("%s", report).isGreaterThanOrEqualTo(4);
  }

  /** Who is placed by our own rule, without knowing whom Polis had placed before. */
  @Test
  void losesLittleOfTheDistanceBetweenGroupsWhenItChoosesWhomToPlace() throws IOException {
    int atLeastAsGood = 0;
    List<String> report = new ArrayList<>();
    for (Path folder : fixtures().toList()) {
      Map<String, @Nullable Object> math = Json.object(Json.read(folder.resolve("math-pca2.json")));
      OpinionMap map =
          OpinionMap.of(answers(folder), new HashSet<>(Json.strings(math.get("mod-out"))));
      Map<String, List<String>> exported = groups(math);
      double theirs = silhouette(map, List.copyOf(exported.values()));
      double ours = silhouette(map, map.groups());
      report.add(
          "%s: %d groups of %d people, %.3f; Polis %d groups of %d, %.3f"
              .formatted(
                  folder.getFileName(),
                  map.groups().size(),
                  map.places().size(),
                  ours,
                  exported.size(),
                  exported.values().stream().mapToInt(List::size).sum(),
                  theirs));
      assertThat(ours).as("%s", report).isGreaterThan(theirs - 0.02);
      atLeastAsGood += ours >= theirs - 1e-12 ? 1 : 0;
    }
    assertThat(atLeastAsGood).as("%s", report).isGreaterThanOrEqualTo(3);
  }

  /** The participants that Polis had placed stay placed. */
  private static OpinionMap mapLike(Map<String, @Nullable Object> math, Path folder)
      throws IOException {
    OpinionMap map =
        OpinionMap.of(
            answers(folder),
            new HashSet<>(Json.strings(math.get("mod-out"))),
            new HashSet<>(Json.strings(math.get("in-conv"))));
    assertThat(map.places().keySet())
        .containsExactlyInAnyOrderElementsOf(Json.strings(math.get("in-conv")));
    return map;
  }

  private static double silhouette(OpinionMap map, List<List<String>> groups) {
    List<double[]> points = new ArrayList<>();
    List<Integer> clusters = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      for (String member : groups.get(g)) {
        OpinionMap.Position place = map.places().get(member);
        if (place != null) {
          points.add(new double[] {place.x(), place.y()});
          clusters.add(g);
        }
      }
    }
    return Clusters.silhouette(
        points.toArray(double[][]::new),
        clusters.stream().mapToInt(Integer::intValue).toArray(),
        groups.size());
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void agreesWithTheExportedGroups(Path folder) throws IOException {
    Map<String, String> exported = new HashMap<>();
    Answers answers = exportedAnswers(folder, exported, 0);
    OpinionMap map = OpinionMap.of(answers, moderated(folder));
    assertThat(adjustedRand(map.groups(), exported)).isGreaterThanOrEqualTo(0.92);
    assertThat(map.groups())
        .allSatisfy(
            group -> assertThat(group.size()).isGreaterThanOrEqualTo(map.places().size() / 50));
  }

  static Stream<Path> conversations() {
    return Stream.of("bg2050-volunteers", "scoop-hivemind.biodiversity")
        .map(name -> SharedData.voting("polis-conversations/" + name));
  }

  @Test
  void givesTheSameMapWhateverTheOrderOfRows() throws IOException {
    Path folder = SharedData.voting("polis-conversations/bg2050-volunteers");
    OpinionMap one = OpinionMap.of(exportedAnswers(folder, new HashMap<>(), 0), Set.of());
    OpinionMap other = OpinionMap.of(exportedAnswers(folder, new HashMap<>(), 77), Set.of());
    assertThat(other).isEqualTo(one);
  }

  private static Set<String> moderated(Path folder) throws IOException {
    Set<String> moderated = new HashSet<>();
    List<String> lines = Files.readAllLines(folder.resolve("comments.csv"));
    List<String> header = List.of(lines.getFirst().split(",", -1));
    int id = header.indexOf("comment-id");
    int state = header.indexOf("moderated");
    // The text of a statement comes last, and may go on over several lines.
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells.length > state && cells[state].equals("-1")) {
        moderated.add(cells[id]);
      }
    }
    assertThat(moderated).isNotEmpty();
    return moderated;
  }

  private static Answers exportedAnswers(Path folder, Map<String, String> groups, int rotation)
      throws IOException {
    List<String> lines =
        new ArrayList<>(Files.readAllLines(folder.resolve("participants-votes.csv")));
    String[] header = lines.removeFirst().split(",", -1);
    int group = List.of(header).indexOf("group-id");
    java.util.Collections.rotate(lines, rotation);
    Answers.Builder answers = new Answers.Builder();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      if (!cells[group].isEmpty()) {
        groups.put(cells[0], cells[group]);
      }
      for (int c = group + 5; c < cells.length; c++) {
        if (!cells[c].isEmpty()) {
          answers.add(cells[0], header[c], answer((int) Double.parseDouble(cells[c])));
        }
      }
    }
    return answers.build();
  }

  private static double adjustedRand(List<List<String>> found, Map<String, String> exported) {
    Map<String, Integer> joint = new HashMap<>();
    Map<String, Integer> rows = new HashMap<>();
    Map<String, Integer> columns = new HashMap<>();
    int total = 0;
    for (int g = 0; g < found.size(); g++) {
      for (String member : found.get(g)) {
        String other = exported.get(member);
        if (other != null) {
          joint.merge(g + "/" + other, 1, Integer::sum);
          rows.merge("" + g, 1, Integer::sum);
          columns.merge(other, 1, Integer::sum);
          total++;
        }
      }
    }
    double index = pairs(joint);
    double expected = pairs(rows) * pairs(columns) / (total * (total - 1) / 2.0);
    return (index - expected) / ((pairs(rows) + pairs(columns)) / 2 - expected);
  }

  private static double pairs(Map<String, Integer> counts) {
    return counts.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
  }

  private static Map<String, List<String>> groups(Map<String, @Nullable Object> math) {
    Map<String, @Nullable Object> base = Json.object(math.get("base-clusters"));
    Map<String, List<String>> members = new HashMap<>();
    for (int i = 0; i < Json.array(base.get("id")).size(); i++) {
      members.put(
          String.valueOf(Json.array(base.get("id")).get(i)),
          Json.strings(Json.array(base.get("members")).get(i)));
    }
    Map<String, List<String>> groups = new java.util.LinkedHashMap<>();
    for (Object group : Json.array(math.get("group-clusters"))) {
      List<String> people = new ArrayList<>();
      for (String cluster : Json.strings(Json.object(group).get("members"))) {
        people.addAll(Objects.requireNonNull(members.get(cluster)));
      }
      groups.put(String.valueOf(Json.object(group).get("id")), people);
    }
    return groups;
  }

  private static Answers answers(Path folder) throws IOException {
    Answers.Builder answers = new Answers.Builder();
    for (Object vote : Json.array(Json.read(folder.resolve("votes.json")))) {
      Map<String, @Nullable Object> cells = Json.object(vote);
      Object participant = cells.getOrDefault("pid", cells.get("participant_id"));
      Object statement = cells.getOrDefault("tid", cells.get("statement_id"));
      answers.add(
          String.valueOf(participant),
          String.valueOf(statement),
          answer(((BigDecimal) Objects.requireNonNull(cells.get("vote"))).intValue()));
    }
    return answers.build();
  }

  private static Answer answer(int sign) {
    return sign > 0 ? Answer.AGREE : sign < 0 ? Answer.DISAGREE : Answer.PASS;
  }

  private static int integer(Map<String, @Nullable Object> values, String key) {
    return ((BigDecimal) Objects.requireNonNull(values.get(key))).intValueExact();
  }

  private static double number(Map<String, @Nullable Object> values, String key) {
    return ((BigDecimal) Objects.requireNonNull(values.get(key))).doubleValue();
  }
}
