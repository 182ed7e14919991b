package fr.boucle.bench.detection;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Detection;
import fr.boucle.analysis.Document;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Progress;
import fr.boucle.analysis.Theme;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.embedding.FrenchModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The command that scores the detection on the human labels given and prints the table of {@code
 * docs/bench/detection.md}.
 *
 * <p>Arguments: the folder of the data ({@code ../shared/data/detection}); optionally the folder of
 * one more model to compare.
 */
public final class DetectionTable {
  private static final String FIRST_ONE_THEME_QUESTION = "165";

  private final List<GoldText> debate;
  private final List<GoldText> services;
  private final StringBuilder table = new StringBuilder();

  private DetectionTable(Path data) throws IOException {
    this.debate = GoldText.read(data.resolve("grand_debat_shown.jsonl"));
    this.services = GoldText.read(data.resolve("services_publics_2019_2021.jsonl"));
  }

  /** Prints the table. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/detection");
    if (!Files.isDirectory(data)) {
      System.out.println(
          "No detection data in " + data.toAbsolutePath() + ": nothing was measured.");
      return;
    }
    Embedder ours = FrenchModel.load();
    DetectionTable bench = new DetectionTable(data);
    bench.table.append(
        "| method | mean best F1 | R20 | F1 without Q165 | R20 without Q165 | per question F1/R20 (problems) | SP AMI | SP ARI | SP coverage | SP groups |\n|---|---|---|---|---|---|---|---|---|---|\n");
    bench.row("words alone", Embedder.none(), 1, 0);
    bench.row(ours.identity().name() + " alone", ours, 0, 1);
    bench.row("**" + ours.identity().name() + " + words (default)**", ours, 1, 1);
    if (arguments.length > 1) {
      Embedder other = FrenchModel.load(Path.of(arguments[1]));
      bench.row(other.identity().name() + " (" + arguments[1] + ") + words", other, 1, 1);
    }
    System.out.print(bench.table);
  }

  private void row(String name, Embedder embedder, double words, double meaning) {
    Parameters parameters = Parameters.standard().withWeights(words, meaning);
    Set<String> questions = new TreeSet<>();
    debate.forEach(g -> questions.add(g.question()));
    StringBuilder each = new StringBuilder();
    List<double[]> all = new ArrayList<>();
    List<double[]> others = new ArrayList<>();
    for (String question : questions) {
      List<GoldText> gold = debate.stream().filter(g -> g.question().equals(question)).toList();
      Scores.Several score = Scores.several(gold, members(run(gold, embedder, parameters)));
      double[] pair = {score.meanBestF1(), score.recall20()};
      all.add(pair);
      if (!question.equals(FIRST_ONE_THEME_QUESTION)) {
        others.add(pair);
      }
      each.append(
          String.format(
              Locale.ROOT, "Q%s %.2f/%.2f (%d) ", question, pair[0], pair[1], score.groups()));
    }
    Scores.One score = Scores.one(services, primary(run(services, embedder, parameters)));
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %.3f | %.3f | %.3f | %.3f | %s| %.3f | %.3f | %.2f | %d |%n",
            name,
            mean(all, 0),
            mean(all, 1),
            mean(others, 0),
            mean(others, 1),
            each,
            score.ami(),
            score.ari(),
            score.coverage(),
            score.groups()));
  }

  private static double mean(List<double[]> pairs, int column) {
    return pairs.stream().mapToDouble(p -> p[column]).average().orElse(0);
  }

  static Detected run(List<GoldText> gold, Embedder embedder, Parameters parameters) {
    Map<String, Document> documents = new TreeMap<>();
    for (GoldText text : gold) {
      documents.merge(
          text.id(),
          Document.of(text.id(), text.text()),
          (a, b) ->
              a.text().equals(b.text()) ? a : Document.of(a.id(), a.text() + "\n" + b.text()));
    }
    return Detection.run(
        Corpus.of(List.copyOf(documents.values())), embedder, parameters, Progress.silent());
  }

  private static List<Set<String>> members(Detected detected) {
    List<Set<String>> groups = new ArrayList<>();
    for (Theme theme : detected.themes()) {
      Set<String> ids = new HashSet<>();
      theme.members().forEach(m -> ids.add(m.ref().documentId()));
      groups.add(ids);
    }
    return groups;
  }

  private static Map<String, String> primary(Detected detected) {
    Map<String, String> primary = new HashMap<>();
    for (Theme theme : detected.themes()) {
      theme.members().stream()
          .filter(m -> m.primary())
          .forEach(m -> primary.put(m.ref().documentId(), theme.id()));
    }
    return primary;
  }
}
