package fr.boucle.bench.detection;

import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.bench.detection.Contest.Result;
import fr.boucle.bench.semantics.EnglishModel;
import fr.boucle.embedding.FrenchModel;
import fr.boucle.embedding.SentenceTransformersModel;
import fr.boucle.training.Adaptation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The command that scores the detection on the human labels given and prints the table of {@code
 * docs/bench/detection.md}.
 *
 * <p>Arguments: the shared folder ({@code ../shared}); then {@code --quick} for the default method
 * only, or {@code --granularity NUMBER} to try another fineness.
 */
public final class DetectionTable {
  private static final List<Long> SEEDS = List.of(Parameters.standard().seed(), 1L, 2L);
  private static final List<Long> ORDERS = List.of(0L, 1L, 2L);
  private static final double EQUAL = 1;

  private final Contest contest;
  private final double granularity;

  private DetectionTable(Contest contest, double granularity) {
    this.contest = contest;
    this.granularity = granularity;
  }

  /** Prints the table. */
  public static void main(String[] arguments) throws IOException {
    List<String> given = List.of(arguments);
    Path shared = Path.of(given.isEmpty() ? "../shared" : given.getFirst());
    Optional<Contest> present = Contest.find(shared);
    if (present.isEmpty()) {
      return;
    }
    Contest contest = present.get();
    int option = given.indexOf("--granularity");
    DetectionTable table =
        new DetectionTable(contest, option < 0 ? 1 : Double.parseDouble(given.get(option + 1)));
    System.out.println(
        "| method | mean best F1 (worst) | R20 (worst) | without Q165: F1, R20 | per question F1/R20"
            + " (problems) | SP AMI (worst) | SP ARI (worst) | SP coverage | SP problems |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    FrenchModel shipped = FrenchModel.load();
    Embedder ours = new Remembered(shipped);
    String name = ours.identity().name();
    table.print("**" + name + " + words (default)**", ours, EQUAL, EQUAL);
    if (given.contains("--quick")) {
      return;
    }
    table.print("words alone", Embedder.none(), EQUAL, 0);
    table.print(name + " alone", ours, 0, EQUAL);
    Embedder first = new Remembered(FrenchModel.load(shared.resolve("model/boucle-fr-static-v0")));
    table.print("first model (v0) alone", first, 0, EQUAL);
    table.print("first model (v0) + words", first, EQUAL, EQUAL);
    List<String> texts =
        Stream.concat(
                contest.debate().values().stream().flatMap(List::stream),
                contest.services().stream())
            .map(GoldText::text)
            .toList();
    Embedder adapted = new Remembered(Adaptation.adapt(shipped, texts, 7).model());
    table.print(name + " adapted + words", adapted, EQUAL, EQUAL);
    try (SentenceTransformersModel english =
        EnglishModel.MINILM.loadFrom(Files.createTempDirectory("boucle-english"))) {
      Embedder read = new Remembered(english);
      table.print("English MiniLM alone", read, 0, EQUAL);
      table.print("English MiniLM + words", read, EQUAL, EQUAL);
    }
  }

  private void print(String name, Embedder model, double words, double meaning) {
    Parameters parameters =
        Parameters.standard().withWeights(words, meaning).withGranularity(granularity);
    List<Result> results = new ArrayList<>();
    for (int run = 0; run < SEEDS.size(); run++) {
      results.add(contest.run(model, parameters.withSeed(SEEDS.get(run)), ORDERS.get(run)));
    }
    StringBuilder each = new StringBuilder();
    for (String question : contest.debate().keySet()) {
      each.append(
          String.format(
              Locale.ROOT,
              "Q%s %.2f/%.2f (%.0f) ",
              question,
              mean(results, r -> at(r, question).meanBestF1()),
              mean(results, r -> at(r, question).recall20()),
              mean(results, r -> at(r, question).groups())));
    }
    List<Result> others = results.stream().map(Result::withoutFewLabels).toList();
    System.out.println(
        String.format(
            Locale.ROOT,
            "| %s | %s | %s | %.3f, %.3f | %s| %s | %s | %.2f | %.0f |",
            name,
            meanAndWorst(results, Result::meanBestF1),
            meanAndWorst(results, Result::recall20),
            mean(others, Result::meanBestF1),
            mean(others, Result::recall20),
            each,
            meanAndWorst(results, r -> r.services().ami()),
            meanAndWorst(results, r -> r.services().ari()),
            mean(results, r -> r.services().coverage()),
            mean(results, r -> r.services().groups())));
  }

  private static Scores.Several at(Result result, String question) {
    return result.questions().getOrDefault(question, new Scores.Several(0, 0, 0));
  }

  private static String meanAndWorst(List<Result> results, ToDoubleFunction<Result> score) {
    return String.format(
        Locale.ROOT,
        "%.3f (%.3f)",
        mean(results, score),
        results.stream().mapToDouble(score).min().orElse(0));
  }

  private static double mean(List<Result> results, ToDoubleFunction<Result> score) {
    return results.stream().mapToDouble(score).average().orElse(0);
  }
}
