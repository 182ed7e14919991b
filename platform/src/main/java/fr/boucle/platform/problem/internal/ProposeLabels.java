package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.Detected;
import fr.boucle.analysis.ProposedLabels;
import fr.boucle.embedding.endpoint.EndpointSettings;
import fr.boucle.embedding.endpoint.LabelEndpoint;
import fr.boucle.embedding.endpoint.UnusableEndpointException;
import fr.boucle.platform.problem.RunId;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the endpoint of the administration for names of drafts, when the installation has one; texts
 * leave the server then. Never fails: the names of the library stay where there is no better one.
 */
@Component
class ProposeLabels {
  private static final Logger LOG = LoggerFactory.getLogger(ProposeLabels.class);

  private final Optional<EndpointSettings> settings;

  ProposeLabels(
      @Value("${boucle.label-endpoint:}") String address,
      @Value("${boucle.label-model:}") String model,
      @Value("${boucle.label-key:}") String key) {
    this.settings =
        settings(
            Map.of(
                EndpointSettings.ADDRESS, address,
                EndpointSettings.MODEL, model,
                EndpointSettings.KEY, key));
  }

  /** Returns the list with the names that were proposed and that its texts bear out. */
  Detected name(RunId run, Detected detected) {
    return settings.map(endpoint -> name(run, detected, endpoint)).orElse(detected);
  }

  private static Detected name(RunId run, Detected detected, EndpointSettings settings) {
    long seed = detected.provenance().parameters().seed();
    try (LabelEndpoint endpoint = new LabelEndpoint(settings, seed)) {
      Detected named = ProposedLabels.apply(detected, endpoint);
      endpoint
          .failure()
          .ifPresent(failure ->
              LOG.warn(
                  "analysis run={} label endpoint failed cause={} status={}",
                  run.value(),
                  failure.cause(),
                  failure.status()));
      return named;
    }
  }

  private static Optional<EndpointSettings> settings(Map<String, String> given) {
    try {
      return EndpointSettings.from(given);
    } catch (UnusableEndpointException unusable) {
      LOG.warn("no label endpoint is asked: {}", unusable.getMessage());
      return Optional.empty();
    }
  }
}
