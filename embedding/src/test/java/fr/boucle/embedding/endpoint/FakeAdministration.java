package fr.boucle.embedding.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of the administration on this machine, which answers what the test says. */
final class FakeAdministration implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  final List<Received> received = new CopyOnWriteArrayList<>();

  /** A request as it came. */
  record Received(String path, String authorization, JsonObject body) {
    /** What the model is told to treat as data. */
    JsonObject data() {
      JsonArray messages = body.getAsJsonArray("messages");
      JsonObject user = messages.get(messages.size() - 1).getAsJsonObject();
      return JsonParser.parseString(user.get("content").getAsString()).getAsJsonObject();
    }
  }

  /** What the server does with a request. */
  interface Reply {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  FakeAdministration(Reply reply) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String authorization = exchange.getRequestHeaders().getFirst("Authorization");
          received.add(
              new Received(
                  exchange.getRequestURI().getPath(),
                  authorization == null ? "" : authorization,
                  JsonParser.parseString(
                          new String(
                              exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                      .getAsJsonObject()));
          try (exchange) {
            reply.to(exchange);
          } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  /** A server that gives one label to every question. */
  static FakeAdministration saying(String label) throws IOException {
    return answering(200, completion(label));
  }

  static FakeAdministration answering(int status, String body) throws IOException {
    return new FakeAdministration(exchange -> send(exchange, status, body));
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static String completion(String label) {
    JsonObject message = new JsonObject();
    message.addProperty("role", "assistant");
    message.addProperty("content", label);
    JsonObject choice = new JsonObject();
    choice.addProperty("index", 0);
    choice.add("message", message);
    JsonArray choices = new JsonArray();
    choices.add(choice);
    JsonObject body = new JsonObject();
    body.addProperty("object", "chat.completion");
    body.add("choices", choices);
    return body.toString();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  EndpointSettings settings() {
    return EndpointSettings.of(base(), "albert-essai", "");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
