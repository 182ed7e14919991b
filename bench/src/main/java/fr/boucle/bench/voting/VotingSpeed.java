package fr.boucle.bench.voting;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Option;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rule;
import fr.boucle.voting.TieOrder;
import fr.boucle.voting.budget.Completion;
import fr.boucle.voting.budget.EqualShares;
import fr.boucle.voting.budget.Phragmen;
import fr.boucle.voting.budget.PlainCount;
import fr.boucle.voting.choice.ApprovalCount;
import fr.boucle.voting.pabulib.PbReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures CPU seconds of each rule on the elections that pabutools counted, after warming up, next
 * to the CPU seconds of pabutools; then how cost grows with voters and projects on random
 * elections.
 *
 * <p>Run with the folder of reference data and the file to write. A yardstick (a fixed loop of
 * integer work) is timed in the same run, so that figures of two machines can be compared.
 */
public final class VotingSpeed {
  private static final int RUNS = 3;
  private static final Map<String, Rule> RULES = new LinkedHashMap<>();

  static {
    TieOrder lex = TieOrder.byId();
    EqualShares shares = EqualShares.withCostUtilities().breakingTies(lex);
    RULES.put("greedy_cost[lex]", PlainCount.byVotes().breakingTies(lex));
    RULES.put("mes_cost[lex]", shares);
    RULES.put("phragmen[lex]", Phragmen.sequential().breakingTies(lex));
    RULES.put("mes_cost_add1[lex]", shares.completedBy(Completion.addOne()));
  }

  private final StringBuilder page = new StringBuilder();

  private VotingSpeed() {}

  /** Measures and writes the page: {@code VotingSpeed DATA_FOLDER PAGE.md}. */
  public static void main(String[] arguments) throws IOException {
    VotingSpeed speed = new VotingSpeed();
    Path page = Path.of(arguments[1]);
    Files.createDirectories(page.toAbsolutePath().getParent());
    speed.measure(Path.of(arguments[0]));
    Files.writeString(page, speed.page);
    speed.growth();
    Files.writeString(page, speed.page);
  }

  private void measure(Path data) throws IOException {
    line("# Speed of the voting library");
    line("");
    line(
        String.format(
            Locale.ROOT,
            "Written by `fr.boucle.bench.voting.VotingSpeed`; CPU seconds, median of %d runs after as many to warm up (small elections stay cold).",
            RUNS));
    line(
        "pabutools' seconds come from its reference results (pabutools 1.2.3, another run on a busy");
    line(
        String.format(
            Locale.ROOT,
            "machine): read ratios as orders of magnitude. Yardstick of this run: %.3f s.",
            yardstick()));
    line("");
    line("| election | rule | pabutools | Boucle | ratio |");
    line("|---|---|---|---|---|");
    for (String name :
        List.of(
            "Netherlands_Assen_2024",
            "Poland_Swiecie_2023",
            "Netherlands_Amsterdam_332",
            "France_Toulouse_2022",
            "Hungary_Budapest_2024")) {
      compare(data, name);
    }
  }

  private void compare(Path data, String name) throws IOException {
    Profile profile = PbReader.read(data.resolve("pb/" + name + ".pb")).profile();
    String reference = Files.readString(data.resolve("pabutools/" + name + ".json"));
    for (Map.Entry<String, Rule> rule : RULES.entrySet()) {
      Matcher result =
          Pattern.compile(
                  Pattern.quote('"' + rule.getKey() + '"') + ": \\{(.*?)\\}", Pattern.DOTALL)
              .matcher(reference);
      if (!result.find()) {
        continue;
      }
      Matcher cpu = Pattern.compile("\"cpu_seconds\": ([0-9.]+)").matcher(result.group(1));
      if (cpu.find()) {
        double theirs = Double.parseDouble(cpu.group(1));
        double ours = median(() -> rule.getValue().count(profile));
        line(
            String.format(
                Locale.ROOT,
                "| %s | %s | %.4f | %.5f | %.0f |",
                name,
                rule.getKey(),
                theirs,
                ours,
                theirs / ours));
      }
    }
  }

  private void growth() {
    line("");
    line(
        "Random elections, 8 approvals per ballot, budget of a fifth of all costs, nearly all ballots");
    line("distinct. `mes-cost+add1` counts as often as its iterations say.");
    line("");
    line("| ballots | projects | mes-cost | phragmen | mes-cost+add1 | iterations |");
    line("|---|---|---|---|---|---|");
    for (int[] size : new int[][] {{10_000, 100}, {40_000, 100}, {40_000, 200}, {131_778, 220}}) {
      Profile profile = random(size[0], size[1]);
      Rule completed = EqualShares.withCostUtilities().completedBy(Completion.addOne());
      long[] iterations = new long[1];
      line(
          String.format(
              Locale.ROOT,
              "| %d | %d | %.3f | %.3f | %.2f | %d |",
              size[0],
              size[1],
              median(() -> EqualShares.withCostUtilities().count(profile)),
              median(() -> Phragmen.sequential().count(profile)),
              cpu(() -> iterations[0] = completed.count(profile).iterations()),
              iterations[0]));
    }
    List<Ballot> ballots = new ArrayList<>();
    random(500000, 100).ballots().forEach((ballot, people) -> ballots.add(ballot));
    List<Option> options = options(100, new Random(1));
    double approval =
        cpu(() -> {
          Profile.Builder box = Profile.over(options);
          ballots.forEach(box::add);
          ApprovalCount.electing(10).count(box.build());
        });
    line("");
    line(
        String.format(
            Locale.ROOT,
            "%d distinct approval ballots put in the box and counted: %.2f s.",
            ballots.size(),
            approval));
    line(
        String.format(
            Locale.ROOT,
            "Largest heap allowed in this run: %d MB.",
            Runtime.getRuntime().maxMemory() >> 20));
  }

  private static List<Option> options(int projects, Random random) {
    List<Option> options = new ArrayList<>();
    for (int p = 0; p < projects; p++) {
      options.add(Option.of("p" + p, 10_000L + random.nextInt(490_000)));
    }
    return options;
  }

  private static Profile random(int ballots, int projects) {
    Random random = new Random(projects);
    List<Option> options = options(projects, random);
    BigDecimal all = options.stream().map(Option::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    Profile.Builder box =
        Profile.over(options).budget(all.divideToIntegralValue(BigDecimal.valueOf(5)));
    for (int b = 0; b < ballots; b++) {
      List<String> chosen = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        double popular = random.nextDouble() * random.nextDouble();
        chosen.add("p" + (int) (popular * projects));
      }
      box.add(new Ballot.Approval(chosen));
    }
    return box.build();
  }

  private static double median(Runnable work) {
    for (int i = 0; i < RUNS; i++) {
      work.run();
    }
    double[] seconds = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      seconds[i] = cpu(work);
    }
    java.util.Arrays.sort(seconds);
    return seconds[RUNS / 2];
  }

  private static double cpu(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static double yardstick() {
    return median(() -> {
      long mixed = 1;
      for (int i = 0; i < 20_000_000; i++) {
        mixed = mixed * 6364136223846793005L + i;
      }
      if (mixed == 0) {
        throw new IllegalStateException("The yardstick never gives zero");
      }
    });
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
