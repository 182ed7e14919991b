package fr.boucle.embedding.endpoint;

import fr.boucle.analysis.spi.LabelProposer;
import fr.boucle.embedding.endpoint.EndpointFailure.Cause;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a language model of the administration for labels, one theme at a time, over HTTP.
 *
 * <p>Waits at most {@link #CONNECT} to reach it and {@link #ANSWER} for a whole answer, reads at
 * most {@value #MOST_BYTES} bytes of it, follows no redirection, and gives up after {@value
 * #MOST_FAILURES} failures in a row. A failure is remembered, never thrown. For one run and one
 * thread.
 */
public final class LabelEndpoint implements LabelProposer, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_FAILURES = 3;
  private static final int OK = 200;

  private final EndpointSettings settings;
  private final ChatMessages messages;
  private final Duration answerWithin;
  private final HttpClient client;
  private int failuresInARow;
  private @Nullable EndpointFailure first;

  /**
   * Makes ready to ask; nothing is sent yet.
   *
   * @param seed sent with every question, so that an endpoint which honours it answers the same
   *     tomorrow
   */
  public LabelEndpoint(EndpointSettings settings, long seed) {
    this(settings, seed, ANSWER);
  }

  LabelEndpoint(EndpointSettings settings, long seed, Duration answerWithin) {
    this.settings = settings;
    this.messages = new ChatMessages(settings.model(), seed);
    this.answerWithin = answerWithin;
    // HTTP/1.1: small servers of models do not all understand the offer to change to 2.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String model() {
    return settings.model();
  }

  @Override
  public Optional<String> propose(List<String> verbatims, List<String> terms) {
    if (failuresInARow >= MOST_FAILURES) {
      return Optional.empty();
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request(messages.question(verbatims, terms)),
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      // The client's own time limit ends with the headers: this one holds for the whole answer.
      return read(answer.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException failure) {
      return failed(cause(failure.getCause()), 0);
    } catch (TimeoutException late) {
      return failed(Cause.TOO_SLOW, 0);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      failuresInARow = MOST_FAILURES;
      return failed(Cause.TOO_SLOW, 0);
    } finally {
      answer.cancel(true);
    }
  }

  /** Returns the first thing that went wrong, if anything did. */
  public Optional<EndpointFailure> failure() {
    return Optional.ofNullable(first);
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpRequest request(String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.completions())
            .timeout(answerWithin)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!settings.key().isEmpty()) {
      request.header("Authorization", "Bearer " + settings.key());
    }
    return request.build();
  }

  private Optional<String> read(HttpResponse<byte[]> response) {
    if (response.statusCode() != OK) {
      return failed(Cause.REFUSED, response.statusCode());
    }
    Optional<String> label = messages.answer(response.body());
    if (label.isEmpty()) {
      return failed(Cause.UNREADABLE, OK);
    }
    failuresInARow = 0;
    return label;
  }

  private Optional<String> failed(Cause cause, int status) {
    failuresInARow++;
    if (first == null) {
      first = new EndpointFailure(cause, status);
    }
    return Optional.empty();
  }

  private static Cause cause(@Nullable Throwable failure) {
    return switch (failure) {
      case ConnectException unreachable -> Cause.UNREACHABLE;
      case HttpConnectTimeoutException unreachable -> Cause.UNREACHABLE;
      case SSLException untrusted -> Cause.UNREACHABLE;
      case HttpTimeoutException late -> Cause.TOO_SLOW;
      case null, default -> Cause.UNREADABLE;
    };
  }
}
