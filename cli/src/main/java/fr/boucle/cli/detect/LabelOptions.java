package fr.boucle.cli.detect;

import fr.boucle.analysis.Detected;
import fr.boucle.analysis.LabelSource;
import fr.boucle.analysis.Parameters;
import fr.boucle.analysis.ProposedLabels;
import fr.boucle.cli.Messages;
import fr.boucle.cli.RefusedInputException;
import fr.boucle.embedding.endpoint.EndpointFailure;
import fr.boucle.embedding.endpoint.EndpointSettings;
import fr.boucle.embedding.endpoint.LabelEndpoint;
import fr.boucle.embedding.endpoint.UnusableEndpointException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The endpoint asked for labels, if the person names one. Its key comes from the environment
 * ({@link EndpointSettings#KEY}): a command line can be read by other users of the machine.
 */
final class LabelOptions {
  @Option(names = "--label-endpoint", paramLabel = "URL", descriptionKey = "detect.labelEndpoint")
  private @Nullable String endpoint;

  @Option(names = "--label-model", paramLabel = "NAME", descriptionKey = "detect.labelModel")
  private @Nullable String model;

  /**
   * Returns the endpoint to ask, or nothing when none was named.
   *
   * @throws RefusedInputException when it could not be asked
   */
  Optional<EndpointSettings> settings() {
    if (endpoint == null && model == null) {
      return Optional.empty();
    }
    if (endpoint == null || model == null) {
      throw new RefusedInputException("detect.refused.labelPair");
    }
    try {
      String key = System.getenv().getOrDefault(EndpointSettings.KEY, "");
      return Optional.of(EndpointSettings.of(endpoint, model, key));
    } catch (UnusableEndpointException unusable) {
      throw new RefusedInputException("detect.refused.labelEndpoint", EndpointSettings.KEY);
    }
  }

  /** Asks for labels and says once how it went; the list keeps its own where it went wrong. */
  static Detected ask(EndpointSettings settings, Detected detected, Consumer<String> say) {
    try (LabelEndpoint proposer = new LabelEndpoint(settings, Parameters.standard().seed())) {
      Detected named = ProposedLabels.apply(detected, proposer);
      proposer.failure().ifPresent(failure -> say.accept(sentence(failure)));
      return named;
    }
  }

  /** Returns how many labels of the list somebody else proposed. */
  static long proposed(Detected detected) {
    return detected.themes().stream()
        .filter(theme -> theme.labelSource() == LabelSource.PROPOSER)
        .count();
  }

  private static String sentence(EndpointFailure failure) {
    return Messages.get(
        "detect.labels." + failure.cause().name().toLowerCase(Locale.ROOT),
        Integer.toString(failure.status()));
  }
}
