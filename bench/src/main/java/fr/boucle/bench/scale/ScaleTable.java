package fr.boucle.bench.scale;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.bench.detection.GoldText;
import fr.boucle.embedding.FrenchModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The command behind {@code docs/bench/scale.md}: makes consultations of several sizes, runs {@code
 * boucle detect} on each in a process of its own, and prints what every step cost, with the slope
 * from size to size, the yardsticks of the machine, the share of neighbours found, the speed of
 * attaching and the likeness of the consultations.
 *
 * <p>Arguments: folder of the labelled texts ({@code ../shared/data/detection}), working folder,
 * jar of the command line ({@code cli/target/boucle-cli.jar}), sizes. A size measured before in the
 * working folder is not measured again.
 */
public final class ScaleTable {
  private static final long SEED = 7;
  private static final int ATTACHED_TO = 100_000;
  private static final int ENCODED = 1_000;

  private final Path work;
  private final Path jar;
  private final Source source;

  private ScaleTable(Source source, Path work, Path jar) {
    this.source = source;
    this.work = work;
    this.jar = jar;
  }

  private record Cost(double wall, double cpu, long peak) {}

  /** Prints the tables. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path data = Path.of(arguments[0]);
    if (!Files.isDirectory(data)) {
      System.out.println("No labelled texts in " + data + ": nothing was measured.");
      return;
    }
    List<GoldText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        texts.addAll(GoldText.read(file));
      }
    }
    Source source = Source.of(texts);
    ScaleTable bench = new ScaleTable(source, Path.of(arguments[1]), Path.of(arguments[2]));
    Map<Integer, Map<String, Cost>> costs = new TreeMap<>();
    for (String size : List.of(arguments).subList(3, arguments.length)) {
      costs.put(Integer.parseInt(size), bench.detect(Integer.parseInt(size)));
    }
    System.out.println(costTable(costs));
    Embedder model = FrenchModel.load();
    System.out.println(yardsticks(source));
    System.out.println(recall(source, model));
    System.out.println(attachment(source, model));
    System.out.println(GeneratorCheck.table(texts, source, SEED, model));
  }

  private Map<String, Cost> detect(int size) throws IOException, InterruptedException {
    Path folder = work.resolve(String.valueOf(size));
    Path times = folder.resolve("times.csv");
    if (!Files.exists(folder.resolve("texts.csv"))) {
      WriteConsultation.write(new Consultation(source, size, SEED), folder);
    }
    if (!Files.exists(times)) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx" + megabytes(folder.resolve("texts.csv")) + "m",
                  "-jar",
                  jar.toString(),
                  "detect",
                  folder.resolve("texts.csv").toString(),
                  "--text",
                  "text",
                  "--id",
                  "id",
                  "--person",
                  "person",
                  "--out",
                  folder.resolve("out").toString(),
                  "--times",
                  times.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IOException("detect stopped: see " + folder.resolve("log"));
      }
    }
    Map<String, Cost> costs = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(times);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      costs.put(
          cells[0],
          new Cost(
              Double.parseDouble(cells[1]),
              Double.parseDouble(cells[2]),
              Long.parseLong(cells[3])));
    }
    return costs;
  }

  /** The heap that the launcher gives for a file. */
  private static long megabytes(Path file) throws IOException {
    return 1_000 + 13 * Files.size(file) / 1_048_576;
  }

  private static String costTable(Map<Integer, Map<String, Cost>> costs) {
    StringBuilder table = new StringBuilder("| step |");
    costs.keySet().forEach(size -> table.append(String.format(Locale.ROOT, " %,d |", size)));
    table.append(" slope |\n|---|").append("---|".repeat(costs.size() + 1)).append('\n');
    for (String step : costs.values().iterator().next().keySet()) {
      Map<Integer, Double> cpu = new TreeMap<>();
      costs.forEach((size, steps) -> cpu.put(size, steps.getOrDefault(step, ZERO).cpu()));
      row(table, step, cpu);
    }
    Map<Integer, Double> all = new TreeMap<>();
    costs.forEach(
        (size, steps) -> all.put(size, steps.values().stream().mapToDouble(Cost::cpu).sum()));
    row(table, "**all, CPU s**", all);
    Map<Integer, Double> wall = new TreeMap<>();
    costs.forEach(
        (size, steps) -> wall.put(size, steps.values().stream().mapToDouble(Cost::wall).sum()));
    row(table, "wall s", wall);
    Map<Integer, Double> peak = new TreeMap<>();
    costs.forEach((size, steps) ->
        peak.put(size, (double) steps.values().stream().mapToLong(Cost::peak).max().orElse(0)));
    row(table, "peak memory, MB", peak);
    return table.toString();
  }

  private static final Cost ZERO = new Cost(0, 0, 0);

  private static void row(StringBuilder table, String name, Map<Integer, Double> values) {
    table.append("| ").append(name).append(" |");
    values.values().forEach(v -> table.append(String.format(Locale.ROOT, " %,.1f |", v)));
    table.append(String.format(Locale.ROOT, " %.2f |%n", slope(values)));
  }

  /** Least squares of log value on log size: 1 is linear, 2 quadratic. */
  static double slope(Map<Integer, Double> values) {
    double n = values.size();
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (var entry : values.entrySet()) {
      double x = Math.log(entry.getKey());
      double y = Math.log(Math.max(0.1, entry.getValue()));
      sumX += x;
      sumY += y;
      sumXx += x * x;
      sumXy += x * y;
    }
    double spread = n * sumXx - sumX * sumX;
    return spread == 0 ? 0 : (n * sumXy - sumX * sumY) / spread;
  }

  private static String yardsticks(Source source) throws IOException {
    List<String> sentences = source.strays().subList(0, Math.min(ENCODED, source.strays().size()));
    Yardsticks yardsticks = Yardsticks.measure(sentences);
    return String.format(
        Locale.ROOT,
        "Yardsticks: blocked matrix multiplication %.1f GFLOP/CPU-s; ONNX Runtime, MiniLM int8, one thread, one sentence at a time: %.0f sentences/CPU-s.%n",
        yardsticks.gigaflops(),
        yardsticks.encoded());
  }

  private static String recall(Source source, Embedder model) {
    List<String> sentences = new ArrayList<>(source.strays());
    source.pools().forEach(pool -> sentences.addAll(pool.sentences()));
    Recall recall = Recall.of(List.copyOf(new LinkedHashSet<>(sentences)), model);
    return String.format(
        Locale.ROOT,
        "Of the 15 nearest of %d real sentences: %.1f %% found with vectors in bytes, %.1f %% through cells.%n",
        recall.sentences(),
        100 * recall.rounded(),
        100 * recall.cells());
  }

  private static String attachment(Source source, Embedder model) {
    AttachmentSpeed speed = AttachmentSpeed.measure(source, ATTACHED_TO, SEED, model);
    return String.format(
        Locale.ROOT,
        "Attaching to a list of %,d sentences: wall p50 %.1f ms, p99 %.1f ms; processor p50 %.1f ms, p99 %.1f ms; %.0f kB allocated; %.0f %% attached.%n",
        speed.sentences(),
        speed.wall().median(),
        speed.wall().slowest(),
        speed.cpu().median(),
        speed.cpu().slowest(),
        speed.kilobytes(),
        100 * speed.attached());
  }
}
