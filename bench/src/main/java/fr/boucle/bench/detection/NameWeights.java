package fr.boucle.bench.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Learns how much each clue tells of a name ({@code Ranking} of the library) from candidate names
 * that readers judged, and says how good the names chosen with the weights are on a question whose
 * verdicts were left aside.
 *
 * <p>Ridge regression within groups: clues and verdicts are taken from their mean in the group, so
 * that only the order of the candidates of a group counts; clues are brought to a variance of 1.
 *
 * <p>The command prints both; argument: the file ({@code docs/bench/judged-names.csv}).
 */
public final class NameWeights {
  private static final double RIDGE = 60;
  private static final double LONE_WORD = -0.2;
  private static final double LEAST_TOWARDS = 0.6;
  private static final double LEAST_TOWARDS_WORD = 0.7;
  private static final double ALONE = 0.47;
  private static final int FIRST_CLUE = 7;

  /** What the verdicts 0 (misleads), 1 (subject only), 2 (nearly) and 3 (names it) are worth. */
  private static final double[] WORTH = {0, 0.9, 2.1, 3};

  private final List<String> clues;
  private final List<Judged> judged;
  private final double[] spread;

  /** A candidate name: who judged it is not kept, nor its words. */
  private record Judged(
      String question,
      int group,
      double verdict,
      double towards,
      double loneWord,
      boolean vague,
      List<Double> clues) {

    /** A verdict between two is worth the part between them. */
    double worth() {
      int below = (int) Math.min(2, Math.floor(verdict));
      return WORTH[below] + (verdict - below) * (WORTH[below + 1] - WORTH[below]);
    }

    boolean isNamed() {
      return !vague && towards >= (loneWord > ALONE ? LEAST_TOWARDS_WORD : LEAST_TOWARDS);
    }
  }

  private NameWeights(List<String> clues, List<Judged> judged) {
    this.clues = clues;
    this.judged = judged;
    this.spread = new double[clues.size()];
    for (int c = 0; c < spread.length; c++) {
      int clue = c;
      double mean = judged.stream().mapToDouble(j -> j.clues().get(clue)).average().orElse(0);
      double variance =
          judged.stream()
              .mapToDouble(j -> Math.pow(j.clues().get(clue) - mean, 2))
              .average()
              .orElse(0);
      spread[c] = Math.sqrt(variance);
    }
  }

  /** Prints the weights and what they choose. */
  public static void main(String[] arguments) throws IOException {
    NameWeights names =
        read(Path.of(arguments.length > 0 ? arguments[0] : "docs/bench/judged-names.csv"));
    names
        .weights()
        .forEach((clue, weight) -> System.out.printf(Locale.ROOT, "%-15s %7.3f%n", clue, weight));
    System.out.printf(
        "%n| question left aside | names it | nearly | subject | misleads | none |%n");
    System.out.println("|---|---|---|---|---|---|");
    names
        .leftAside()
        .forEach((question, counts) ->
            System.out.println(
                "| "
                    + question
                    + " | "
                    + Arrays.stream(counts)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(" | "))
                    + " |"));
  }

  /**
   * Reads judged candidates.
   *
   * @param file CSV: question, group, verdict in [0..3], words, towards, lone_word, vague_word,
   *     then one column per clue
   */
  static NameWeights read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> header = List.of(lines.getFirst().split(",", -1));
    List<Judged> judged = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      judged.add(
          new Judged(
              cells.get(0),
              Integer.parseInt(cells.get(1)),
              Double.parseDouble(cells.get(2)),
              Double.parseDouble(cells.get(4)),
              Double.parseDouble(cells.get(5)),
              cells.get(6).equals("1"),
              cells.subList(FIRST_CLUE, cells.size()).stream().map(Double::valueOf).toList()));
    }
    return new NameWeights(header.subList(FIRST_CLUE, header.size()), judged);
  }

  /** Returns the weight of each clue, learned from all candidates. */
  Map<String, Double> weights() {
    double[] weights = learn(j -> true);
    Map<String, Double> named = new LinkedHashMap<>();
    for (int c = 0; c < weights.length; c++) {
      named.put(clues.get(c), weights[c]);
    }
    return named;
  }

  /**
   * Returns, per question, how many groups get a name that names it, nearly, the subject only, one
   * that misleads, and none, with weights learned from the other questions.
   */
  Map<String, int[]> leftAside() {
    Map<String, int[]> counts = new TreeMap<>();
    judged.stream()
        .collect(Collectors.groupingBy(Judged::question, TreeMap::new, Collectors.toList()))
        .forEach((question, own) -> {
          double[] weights = learn(j -> !j.question().equals(question));
          int[] verdicts = new int[5];
          byGroup(own)
              .values()
              .forEach(group -> {
                Judged best =
                    group.stream()
                        .max(Comparator.comparingDouble(j -> score(j, weights)))
                        .orElseThrow();
                verdicts[best.isNamed() ? 3 - (int) Math.round(best.verdict()) : 4]++;
              });
          counts.put(question, verdicts);
        });
    return counts;
  }

  private static Map<Integer, List<Judged>> byGroup(List<Judged> some) {
    return some.stream()
        .collect(Collectors.groupingBy(Judged::group, TreeMap::new, Collectors.toList()));
  }

  private static double score(Judged candidate, double[] weights) {
    double score = LONE_WORD * candidate.loneWord();
    for (int c = 0; c < weights.length; c++) {
      score += weights[c] * candidate.clues().get(c);
    }
    return score;
  }

  /** Solves (X'X + ridge) w = X'y, X and y being centred within their group. */
  private double[] learn(Predicate<Judged> used) {
    int n = clues.size();
    double[][] system = new double[n][n + 1];
    byGroup(judged.stream().filter(used).toList())
        .values()
        .forEach(group -> {
          double meanWorth = group.stream().mapToDouble(Judged::worth).average().orElse(0);
          double[] mean = new double[n];
          for (int c = 0; c < n; c++) {
            int clue = c;
            mean[c] = group.stream().mapToDouble(j -> j.clues().get(clue)).average().orElse(0);
          }
          for (Judged candidate : group) {
            for (int a = 0; a < n; a++) {
              double x = (candidate.clues().get(a) - mean[a]) / spread[a];
              for (int b = 0; b < n; b++) {
                system[a][b] += x * (candidate.clues().get(b) - mean[b]) / spread[b];
              }
              system[a][n] += x * (candidate.worth() - meanWorth);
            }
          }
        });
    for (int a = 0; a < n; a++) {
      system[a][a] += RIDGE;
    }
    double[] weights = solve(system);
    for (int a = 0; a < n; a++) {
      weights[a] /= spread[a];
    }
    return weights;
  }

  /** Gauss's elimination; the ridge makes every pivot positive. */
  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int p = 0; p < n; p++) {
      for (int row = 0; row < n; row++) {
        double factor = row == p ? 0 : system[row][p] / system[p][p];
        for (int c = p; c <= n; c++) {
          system[row][c] -= factor * system[p][c];
        }
      }
    }
    double[] solution = new double[n];
    Arrays.setAll(solution, a -> system[a][n] / system[a][a]);
    return solution;
  }
}
