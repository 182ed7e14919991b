package fr.boucle.bench.voting;

import fr.boucle.bench.voting.References.Comparison;
import fr.boucle.voting.Ballot;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rule;
import fr.boucle.voting.budget.Completion;
import fr.boucle.voting.budget.EqualShares;
import fr.boucle.voting.choice.ApprovalCount;
import fr.boucle.voting.pabulib.PbElection;
import fr.boucle.voting.pabulib.PbWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures the voting library in CPU seconds: warm, on every election that pabutools counted; cold,
 * as whole {@code boucle count} commands; on random elections of growing size; and on the sizes of
 * a large city.
 *
 * <p>Run with the folder of reference data, the jar of the command line and the page to write; give
 * it 512 MB, and a machine at rest.
 */
public final class VotingSpeed {
  /** Seconds below which the reference results say nothing. */
  private static final double CLOCK = 0.0005;

  private static final Map<String, Integer> TARGETS =
      new TreeMap<>(
          Map.of(
              "mes-cost",
              20,
              "mes-cardinality",
              20,
              "mes-cost+add1",
              50,
              "mes-cardinality+add1",
              50));

  private static final List<String> COLD =
      List.of(
          "Netherlands_Assen_2024",
          "Poland_Swiecie_2023",
          "Netherlands_Amsterdam_332",
          "France_Toulouse_2022",
          "Hungary_Budapest_2024");

  private final List<String> lines = new ArrayList<>();
  private final Path data;
  private final Path jar;

  private VotingSpeed(Path data, Path jar) {
    this.data = data;
    this.jar = jar;
  }

  /** Measures and writes the page: {@code VotingSpeed DATA_FOLDER CLI_JAR PAGE.md}. */
  public static void main(String[] arguments) throws IOException {
    VotingSpeed speed = new VotingSpeed(Path.of(arguments[0]), Path.of(arguments[1]));
    speed.head();
    List<Comparison> comparisons = References.measure(speed.data);
    speed.warm(comparisons);
    speed.cold(comparisons);
    new Growth(speed.lines).write();
    speed.city();
    Files.write(Path.of(arguments[2]), speed.lines);
  }

  private void head() {
    lines.add("# Speed of the voting library");
    lines.add("");
    lines.add(
        "Written by `fr.boucle.bench.voting.VotingSpeed`; CPU seconds. pabutools' seconds come from its");
    lines.add(
        "reference results (pabutools 1.2.3, counting alone, another run on a busy machine): read ratios as");
    lines.add("orders of magnitude.");
    lines.add(
        String.format(
            Locale.ROOT,
            "Yardstick of this run (20 million multiplications): %.4f s.",
            Stopwatch.yardstick()));
  }

  private void warm(List<Comparison> comparisons) {
    lines.add("");
    lines.add("## Warm: the rule alone, compiled");
    lines.add("");
    lines.add("After 0.4 s of warming up, median of 3 samples; ratio = pabutools ÷ Boucle.");
    long tooShort = comparisons.stream().filter(one -> one.theirs() < CLOCK).count();
    lines.add(
        String.format(
            Locale.ROOT, "Left out: %d counts too short for the clock of pabutools.", tooShort));
    lines.add("");
    lines.add("| rule | elections | lowest ratio | median | highest | below target |");
    lines.add("|---|---|---|---|---|---|");
    Map<String, List<Comparison>> byRule =
        comparisons.stream()
            .filter(one -> one.theirs() >= CLOCK)
            .collect(Collectors.groupingBy(Comparison::rule, TreeMap::new, Collectors.toList()));
    byRule.forEach((rule, measured) -> {
      double[] ratios = measured.stream().mapToDouble(Comparison::ratio).sorted().toArray();
      Integer target = TARGETS.get(rule);
      long below = target == null ? 0 : measured.stream().filter(c -> c.ratio() < target).count();
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.0f | %.0f | %.0f | %s |",
              rule,
              ratios.length,
              ratios[0],
              ratios[ratios.length / 2],
              ratios[ratios.length - 1],
              target == null ? "no target" : below + " below " + target));
    });
    lines.add("");
    lines.add("Below target, all of them, and some above:");
    lines.add("");
    lines.add("| election | rule | pabutools | Boucle | ratio |");
    lines.add("|---|---|---|---|---|");
    for (Comparison one : comparisons) {
      Integer target = TARGETS.get(one.rule());
      boolean isBelow = target != null && one.theirs() >= CLOCK && one.ratio() < target;
      if (isBelow || COLD.contains(one.election())) {
        lines.add(
            String.format(
                Locale.ROOT,
                "| %s | %s | %.4f | %.6f | %.0f |",
                one.election(),
                one.rule(),
                one.theirs(),
                one.ours(),
                one.ratio()));
      }
    }
  }

  private void cold(List<Comparison> comparisons) throws IOException {
    lines.add("");
    lines.add("## Cold: the whole command");
    lines.add("");
    lines.add(
        "`boucle count FILE --rule RULE`, from the start of Java to its end: reading, counting and writing,");
    lines.add(
        "compilers and collector included; the best of 3. pabutools' seconds are still those of counting");
    lines.add("alone, without starting Python or reading the file.");
    lines.add("");
    lines.add("| election | rule | pabutools (count) | Boucle (command) | ratio |");
    lines.add("|---|---|---|---|---|");
    for (Comparison one : comparisons) {
      if (COLD.contains(one.election()) && one.rule().startsWith("mes-cost")) {
        Path file = data.resolve("pb").resolve(one.election() + ".pb");
        double best = Double.POSITIVE_INFINITY;
        for (int run = 0; run < 3; run++) {
          best = Math.min(best, ColdCommand.count(jar, file, one.rule()).cpuSeconds());
        }
        lines.add(
            String.format(
                Locale.ROOT,
                "| %s | %s | %.4f | %.2f | %.1f |",
                one.election(),
                one.rule(),
                one.theirs(),
                best,
                one.theirs() / best));
      }
    }
  }

  private void city() throws IOException {
    Profile city = RandomElections.draw(131_778, 220);
    Rule completed = EqualShares.withCostUtilities().completedBy(Completion.addOne());
    long[] counts = new long[1];
    double once = Stopwatch.cpu(() -> counts[0] = completed.count(city).iterations());
    ColdCommand command = command(city, "mes-cost+add1");
    Profile half = RandomElections.draw(500_000, 100);
    List<Ballot> ballots = new ArrayList<>();
    half.ballots()
        .forEach((ballot, people) -> {
          for (long person = 0; person < people; person++) {
            ballots.add(ballot);
          }
        });
    double box =
        Stopwatch.cpu(() -> {
          Profile.Builder again = Profile.over(half.options());
          ballots.forEach(again::add);
          ApprovalCount.electing(10).count(again.build());
        });
    double count = Stopwatch.cpu(() -> ApprovalCount.electing(10).count(half));
    ColdCommand approvals = command(half, "approval");
    lines.add("");
    lines.add("## The sizes of a large city");
    lines.add("");
    lines.add("| what | CPU seconds | peak memory |");
    lines.add("|---|---|---|");
    lines.add(
        String.format(
            Locale.ROOT,
            "| 131,778 ballots × 220 projects, `mes-cost+add1`, %d counts | %.2f | |",
            counts[0],
            once));
    lines.add(
        String.format(
            Locale.ROOT,
            "| the same, whole command with `-Xmx384m`, file read included | %.2f | %d MB |",
            command.cpuSeconds(),
            command.peakMegabytes()));
    lines.add(
        String.format(
            Locale.ROOT,
            "| 500,000 approvals (%d distinct) counted | %.2f | |",
            half.ballots().size(),
            count));
    lines.add(
        String.format(
            Locale.ROOT, "| the same, put in the box one by one, then counted | %.2f | |", box));
    lines.add(
        String.format(
            Locale.ROOT,
            "| the same, whole command with `-Xmx384m`, file read included | %.2f | %d MB |",
            approvals.cpuSeconds(),
            approvals.peakMegabytes()));
  }

  private ColdCommand command(Profile profile, String rule) throws IOException {
    Path file = Files.createTempFile("election", ".pb");
    try {
      try (Writer out = Files.newBufferedWriter(file)) {
        PbWriter.write(PbElection.of(profile, Map.of(), Map.of()), out);
      }
      return ColdCommand.count(jar, file, rule, "-Xmx384m");
    } finally {
      Files.delete(file);
    }
  }
}
