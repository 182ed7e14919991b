package fr.boucle.cli.detect;

import fr.boucle.analysis.Corpus;
import fr.boucle.analysis.Detected;
import fr.boucle.analysis.Detection;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.Theme;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.cli.BoucleCommand;
import fr.boucle.cli.Messages;
import fr.boucle.cli.RefusedInputException;
import fr.boucle.embedding.ConfiguredModel;
import fr.boucle.embedding.UnreadableModelException;
import fr.boucle.embedding.endpoint.EndpointSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code boucle detect}: reads a file of contributions and writes {@code
 * problems.json}, {@code assignments.csv}, {@code problems.csv} and {@code report.html}. Nothing
 * leaves the machine unless an endpoint is named to propose labels.
 */
@Command(name = "detect", sortOptions = false, resourceBundle = "fr.boucle.cli.messages")
public final class DetectCommand implements Callable<Integer> {
  private static final List<String> RESULTS =
      List.of("problems.json", "problems.csv", "assignments.csv", "report.html");

  @picocli.CommandLine.Parameters(paramLabel = "FILE", descriptionKey = "detect.file")
  private Path file = Path.of("");

  @Option(names = "--text", required = true, paramLabel = "COLUMN", descriptionKey = "detect.text")
  private String text = "";

  @Option(names = "--id", paramLabel = "COLUMN", descriptionKey = "detect.id")
  private @Nullable String id;

  @Option(names = "--person", paramLabel = "COLUMN", descriptionKey = "detect.person")
  private @Nullable String person;

  @Option(names = "--date", paramLabel = "COLUMN", descriptionKey = "detect.date")
  private @Nullable String date;

  @Option(names = "--place", paramLabel = "COLUMN", descriptionKey = "detect.place")
  private @Nullable String place;

  @Option(names = "--model", paramLabel = "DIR", descriptionKey = "detect.model")
  private @Nullable Path model;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "detect.out")
  private Path out = Path.of("boucle-detect");

  @Option(names = "--granularity", paramLabel = "NUMBER", descriptionKey = "detect.granularity")
  private double granularity = 1;

  @Option(names = "--times", paramLabel = "FILE", descriptionKey = "detect.times")
  private @Nullable Path times;

  @Mixin private LabelOptions labels = new LabelOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (!(granularity > 0) || Double.isInfinite(granularity)) {
      throw new RefusedInputException("detect.refused.granularity", granularity);
    }
    Optional<EndpointSettings> endpoint = labels.settings();
    ResultFolder results = new ResultFolder(out);
    results.check(RESULTS);
    if (times != null) {
      results.checkBeside(times);
    }
    Embedder embedder = embedder();
    try (RunSteps steps = new RunSteps(new ProgressBar(spec.commandLine().getErr()))) {
      Table table = TableFile.open(file);
      steps.reading();
      Columns.Read read = new Columns(text, id, person, date, place).read(table);
      Corpus corpus = read.corpus();
      Detected found =
          Detection.run(
              corpus, embedder, Parameters.standard().withGranularity(granularity), steps);
      Detected detected = endpoint.map(settings -> named(found, settings, steps)).orElse(found);
      steps.writing();
      results.write(contents(corpus, detected));
      steps.done();
      if (times != null) {
        steps.write(times);
      }
      tell(read, detected);
    }
    return BoucleCommand.SUCCESS;
  }

  private Detected named(Detected found, EndpointSettings endpoint, RunSteps steps) {
    steps.asking();
    return LabelOptions.ask(endpoint, found, steps::say);
  }

  private void tell(Columns.Read read, Detected detected) {
    PrintWriter output = spec.commandLine().getOut();
    if (detected.contributions() < read.rows()) {
      output.println(Messages.get("detect.joined", read.rows(), detected.contributions()));
    }
    if (read.shared() > 0) {
      output.println(Messages.get("detect.shared", read.shared()));
    }
    if (read.unreadableDates() > 0) {
      output.println(Messages.get("detect.dates", read.unreadableDates()));
    }
    long praised = detected.themes().stream().filter(Theme::isPraise).count();
    output.println(
        Messages.get(
            "detect.done",
            detected.contributions(),
            detected.themes().size() - praised,
            detected.isolated().size()));
    if (praised > 0) {
      output.println(Messages.get("detect.praised", praised));
    }
    if (!detected.provenance().labelModel().isEmpty()) {
      output.println(
          Messages.get(
              "detect.labels.done",
              LabelOptions.proposed(detected),
              detected.themes().size(),
              detected.provenance().labelModel()));
    }
    output.println(Messages.get("detect.written", out));
  }

  private Embedder embedder() {
    try {
      return model == null ? ConfiguredModel.load(System.getenv()) : ConfiguredModel.load(model);
    } catch (UnreadableModelException unreadable) {
      throw refusal(unreadable);
    }
  }

  private RefusedInputException refusal(UnreadableModelException unreadable) {
    String cause = Objects.requireNonNull(unreadable.getMessage());
    if (model != null) {
      return new RefusedInputException("detect.refused.model", model, "--model", cause);
    }
    String folder = System.getenv(ConfiguredModel.VARIABLE);
    return folder == null || folder.isBlank()
        ? new RefusedInputException("detect.refused.ownModel", cause)
        : new RefusedInputException(
            "detect.refused.model", folder, ConfiguredModel.VARIABLE, cause);
  }

  private Map<String, ResultFolder.Content> contents(Corpus corpus, Detected detected) {
    String name = file.getFileName().toString();
    return Map.of(
        "problems.json", to -> ProblemsJson.write(to, corpus, detected),
        "problems.csv", to -> ProblemsCsv.write(to, corpus, detected),
        "assignments.csv", to -> AssignmentsCsv.write(to, corpus, detected),
        "report.html", to -> Files.writeString(to, new Report(name, corpus, detected).html()));
  }
}
