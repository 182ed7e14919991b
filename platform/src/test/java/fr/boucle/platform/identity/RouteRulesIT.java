package fr.boucle.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.BoucleIntegrationTest;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One rule per route, and what a stranger gets from each kind of address. */
@BoucleIntegrationTest
class RouteRulesIT {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @LocalServerPort int port;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void everyRouteCarriesExactlyOneRule() {
    List<Method> ours =
        routes.getHandlerMethods().values().stream()
            .map(handler -> handler.getMethod())
            .filter(method -> method.getDeclaringClass().getName().startsWith("fr.boucle."))
            .toList();
    assertThat(ours).hasSizeGreaterThan(5);
    assertThat(ours.stream().filter(method -> !hasOneRule(method))).isEmpty();
  }

  @Test
  void seesARouteWithoutARule() throws NoSuchMethodException {
    assertThat(hasOneRule(Forgotten.class.getDeclaredMethod("secret"))).isFalse();
    assertThat(hasOneRule(Forgotten.class.getDeclaredMethod("confused"))).isFalse();
  }

  @Test
  void everyProtectedRouteSendsAStrangerToTheDoor() throws Exception {
    List<String> protectedPaths =
        routes.getHandlerMethods().entrySet().stream()
            .filter(entry -> entry.getValue().hasMethodAnnotation(OpenTo.class))
            .filter(entry -> entry.getValue().hasMethodAnnotation(GetMapping.class))
            .flatMap(entry -> entry.getKey().getPatternValues().stream())
            .map(pattern -> pattern.replaceAll("\\{[^/]+}", "1"))
            .distinct()
            .toList();
    assertThat(protectedPaths).isNotEmpty();
    for (String path : protectedPaths) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location"))
          .as(path)
          .hasValueSatisfying(target -> assertThat(target).endsWith("/connexion"));
    }
  }

  @Test
  void refusesAFormSentFromElsewhere() throws Exception {
    HttpResponse<String> answer =
        client.send(
            request("/connexion")
                .POST(HttpRequest.BodyPublishers.ofString("email=a@b.fr&password=x"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void everyKindOfAnswerCarriesTheProtectiveHeaders() throws Exception {
    for (String path :
        Stream.of("/connexion", "/ui/boucle.css", "/nulle-part", "/organiser").toList()) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(policy ->
              assertThat(policy)
                  .contains("default-src 'none'", "frame-ancestors 'none'")
                  .doesNotContain("unsafe"));
      assertThat(answer.headers().firstValue("X-Content-Type-Options"))
          .as(path)
          .hasValue("nosniff");
      assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
    }
  }

  @Test
  void tellsAStrangerThatAnUnknownPageDoesNotExist() throws Exception {
    HttpResponse<String> answer = get("/nulle-part");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Cette page n’existe pas").doesNotContain("Exception");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept", "text/html");
  }

  private static boolean hasOneRule(Method method) {
    return method.isAnnotationPresent(OpenTo.class)
        != method.isAnnotationPresent(OpenToEveryone.class);
  }

  /** Two routes that must be seen. */
  static class Forgotten {
    @GetMapping("/secret")
    void secret() {}

    @GetMapping("/confus")
    @OpenToEveryone
    @OpenTo(Role.ANALYST)
    void confused() {}
  }
}
