package fr.boucle.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.TestRound;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.identity.internal.KeepAccounts;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What becomes of a form when the session, the cookie or the platform went away meanwhile. */
@BoucleIntegrationTest
class FormsIT {
  private static final String TEXT = "Le bus de 7 h 40 ne passe plus, depuis la rentrée.";
  private static final String SESSION = "boucle";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext platform;
  @Autowired private Contributions contributions;
  @Autowired private KeepAccounts accounts;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  @Test
  void givesAVisitorNoSession() throws Exception {
    get("/");
    get("/connexion");

    assertThat(sessions()).isEmpty();
  }

  @Test
  void receivesAFormThatWasOpenedBeforeARestart(TestInfo info) throws Exception {
    var round = TestRound.open(platform, info.getDisplayName());
    String address = "/demarches/" + round.consultation().slug() + "/contribuer";
    Document form = page(get(address));

    // A restart leaves nothing of what the server held in memory for this visitor.
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(SESSION))
        .toList()
        .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    var answer =
        post(
            address,
            Map.of(
                "_csrf", form.select("main [name=_csrf]").val(),
                "key", form.select("[name=key]").val(),
                "text", TEXT));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(contributions.count(round.round().id())).isEqualTo(1);
  }

  @Test
  void givesBackTheTextOfAFormWithoutItsToken(TestInfo info) throws Exception {
    var round = TestRound.open(platform, info.getDisplayName());
    String address = "/demarches/" + round.consultation().slug() + "/contribuer";

    var answer = post(address, Map.of("text", TEXT, "commune", "06029", "password", "mon secret"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(page(answer).select("main textarea").eachText()).containsExactly(TEXT);
    assertThat(page(answer).select("main a.button").attr("href")).isEqualTo(address);
    assertThat(answer.body()).doesNotContain("mon secret");
    assertThat(contributions.count(round.round().id())).isZero();
  }

  @Test
  void givesBackTheTextOfAnAgentWhoseSessionHasEnded() throws Exception {
    String token = page(get("/connexion")).select("main [name=_csrf]").val();

    var answer = post("/repondre/problemes/1", Map.of("_csrf", token, "text", TEXT));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(page(answer).select("main textarea").eachText()).containsExactly(TEXT);
  }

  @Test
  void changesTheNumberOfTheSessionWhenALinkSignsIn() throws Exception {
    var link =
        accounts
            .invite("Lou", "lou@exemple.fr", "", Set.of(Role.ORGANISER))
            .fold(token -> "/invitation/" + token, reasons -> String.valueOf(reasons));
    get("/organiser");
    String planted = sessions().getFirst().getValue();
    String token = page(get(link)).select("main [name=_csrf]").val();

    var answer = post(link, Map.of("_csrf", token, "password", "une phrase assez longue"));

    assertThat(answer.headers().firstValue("Location")).hasValue("/organiser");
    assertThat(sessions()).singleElement().extracting(HttpCookie::getValue).isNotEqualTo(planted);
    assertThat(get("/organiser").statusCode()).isEqualTo(200);
  }

  @Test
  void sendsWhoeverBringsTooLargeAFileBackToTheForm() throws Exception {
    var answer =
        client.send(
            request("/organiser/tours/1/importer")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[70 << 20]))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/organiser/tours/1/importer?tropLourd");
  }

  @Test
  void repeatsNothingOfWhatARequestClaimsAboutItsHost() throws Exception {
    var answer =
        client.send(
            request("/organiser").header("X-Forwarded-Host", "mauvais.fr").build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(answer.headers().firstValue("Location")).hasValue("/connexion");
  }

  private List<HttpCookie> sessions() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(SESSION))
        .toList();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    String body =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return client.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Referer", "http://localhost:" + port + path)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept", "text/html");
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body());
  }
}
