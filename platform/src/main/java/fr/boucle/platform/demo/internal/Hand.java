package fr.boucle.platform.demo.internal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the pages of this very platform: opens, fills in, sends. Not thread-safe. */
final class Hand {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String BOUNDARY = "boucle-demo-7f3a91";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private String token = "";
  private String path = "/";
  private String html = "";

  Hand(URI base) {
    this.base = base;
  }

  /** Makes a form of names and values in turn; more values may be put into it. */
  static Map<String, List<String>> form(String... fields) {
    Map<String, List<String>> form = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], List.of(fields[i + 1]));
    }
    return form;
  }

  /** Opens a page. */
  Hand open(String address) {
    return send(HttpRequest.newBuilder(base.resolve(address)).GET());
  }

  /** Sends a form; a field given several values is sent several times. */
  Hand submit(String address, Map<String, List<String>> fields) {
    String body =
        fields.entrySet().stream()
            .flatMap(
                field -> field.getValue().stream().map(value -> encoded(field.getKey(), value)))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(base.resolve(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-CSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Hands over a text file. */
  Hand upload(String address, String fileName, String content) {
    String body =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: text/csv\r
        \r
        %s\r
        --%s--\r
        """
            .formatted(BOUNDARY, fileName, content, BOUNDARY);
    return send(
        HttpRequest.newBuilder(base.resolve(address))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("X-CSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Opens a page again and again until it shows what is waited for. */
  Hand waitFor(String address, String pattern) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    open(address);
    while (!Pattern.compile(pattern).matcher(html).find()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("page %s never showed %s".formatted(address, pattern));
      }
      pause();
      open(address);
    }
    return this;
  }

  /** Finds, in the current page or its address, what the group of a pattern names. */
  String read(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(path + "\n" + html);
    if (!matcher.find()) {
      throw new IllegalStateException("page %s shows no %s".formatted(path, pattern));
    }
    return matcher.group(1);
  }

  /**
   * Finds, in the current page, everything that the group of a pattern names, in order, once each.
   */
  List<String> readAll(String pattern) {
    return Pattern.compile(pattern)
        .matcher(html)
        .results()
        .map(result -> result.group(1))
        .distinct()
        .toList();
  }

  private Hand send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(
              request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
      html = answer.body();
      path = answer.uri().getPath();
      Matcher matcher = TOKEN.matcher(html);
      if (matcher.find()) {
        token = matcher.group(1);
      }
      if (answer.statusCode() != 200 || html.contains("id=\"errors\"")) {
        throw new IllegalStateException(
            "page %s answered %d".formatted(answer.uri(), answer.statusCode()));
      }
      return this;
    } catch (IOException e) {
      throw new IllegalStateException("the platform does not answer itself", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading the fictional data", e);
    }
  }

  private static String encoded(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a page", e);
    }
  }
}
