package fr.boucle.platform.contribution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.StatementCounter;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.TestRound;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The citizen's pages over HTTP, without account or script. */
@BoucleIntegrationTest
class ContributePagesIT {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext platform;
  @Autowired private Contributions contributions;

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private TestRound test;

  @BeforeEach
  void openARound(TestInfo info) {
    test = TestRound.open(platform, info.getDisplayName());
    platform.getBean(JdbcClient.class).sql("delete from contribution.attempt").update();
  }

  @Test
  void givesTheSameReceiptWhenAFormIsSentTwice() throws Exception {
    Document form = page(get(home() + "/contribuer"));
    assertThat(form.text()).contains("20 000 euros au plus.", "Le nombre d’agents.");
    Map<String, String> said = said(form, "Le guichet est fermé, =1+1", "06029");

    HttpResponse<String> first = post(home() + "/contribuer", said);
    HttpResponse<String> second = post(home() + "/contribuer", said);

    assertThat(first.uri().getPath()).matches("/suivi/.{14}/recu");
    assertThat(second.uri()).isEqualTo(first.uri());
    assertThat(contributions.count(test.round().id())).isEqualTo(1);
    assertThat(page(first).select("svg[role=img] path").attr("d")).startsWith("M4 4h7");
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsToMend() throws Exception {
    Document form = page(get(home() + "/contribuer"));
    Map<String, String> wrong =
        Map.of(
            "_csrf", form.select("main [name=_csrf]").val(),
            "key", form.select("[name=key]").val(),
            "text", "Un avis <script>alert(1)</script>",
            "commune", "06029",
            "email", "pas une adresse");

    HttpResponse<String> answer = post(home() + "/contribuer", wrong);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain("<script>alert");
    assertThat(page(answer).select("textarea").val()).isEqualTo(wrong.get("text"));
    assertThat(page(answer).select("#email").val()).isEqualTo("pas une adresse");
    assertThat(page(answer).select("option[selected]").val()).isEqualTo("06029");
    assertThat(contributions.count(test.round().id())).isZero();
  }

  @Test
  void findsContributionsByWordsWithoutAccentsAndExportsThemHarmless() throws Exception {
    Document form = page(get(home() + "/contribuer"));
    post(home() + "/contribuer", said(form, "=HYPERLINK(\"x\") les guichets fermés", "06029"));
    post(home() + "/contribuer", said(form, "La médiathèque est belle", ""));
    String list = home() + "/tours/1/contributions";

    assertThat(page(get(list + "?mots=guichet+ferme")).select("main li blockquote")).hasSize(1);
    assertThat(page(get(list + "?mots=MEDIATHEQUES")).text()).contains("est belle");
    assertThat(page(get(list + "?commune=06029")).select("main li blockquote")).hasSize(1);
    assertThat(get(list + ".csv").body())
        .contains(";\"'=HYPERLINK(\"\"x\"\") les guichets fermés\"")
        .contains("06029;Cannes")
        .startsWith("\ufeffid;");
  }

  @Test
  void makesWhoeverTriesCodesInTheAddressBarWaitAndNobodyWhoOpensReceipts() throws Exception {
    Document form = page(get(home() + "/contribuer"));
    var sent = post(home() + "/contribuer", said(form, "Le bus ne passe plus le soir", ""));
    for (int again = 0; again < 30; again++) {
      assertThat(get(sent.uri().getPath()).statusCode()).isEqualTo(200);
    }
    for (int guess = 10; guess < 30; guess++) {
      assertThat(get("/suivi/AAAA-BBBB-CC" + guess).statusCode()).isEqualTo(404);
    }

    var answer = get("/suivi/AAAA-BBBB-CCCC");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(page(answer).select("h1").text()).isEqualTo("Trop d’essais en peu de temps");
  }

  @Test
  void saysThatACodeLeadsNowhere() throws Exception {
    String token = page(get("/suivi")).select("main [name=_csrf]").val();

    HttpResponse<String> wrong = post("/suivi", Map.of("_csrf", token, "code", "AAAA BBBB CCCC"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(page(wrong).select("#code").val()).isEqualTo("AAAA BBBB CCCC");
  }

  @Test
  void keepsItsPagesToAFewStatements() throws Exception {
    // The opening of the round is still being heard by other rooms.
    await().until(() -> publications() == 0);
    try (var counter = new StatementCounter()) {
      for (String path :
          new String[] {
            home() + "/contribuer", home() + "/tours/1/contributions?mots=guichet", "/suivi"
          }) {
        counter.drain();
        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(counter.drain()).as(path).hasSizeLessThanOrEqualTo(8);
      }
    }
  }

  private long publications() {
    return platform
        .getBean(JdbcClient.class)
        .sql("select count(*) from kernel.event_publication")
        .query(Long.class)
        .single();
  }

  private static Map<String, String> said(Document form, String text, String commune) {
    return Map.of(
        "_csrf",
        form.select("main [name=_csrf]").val(),
        "key",
        form.select("[name=key]").val(),
        "text",
        text,
        "commune",
        commune);
  }

  private String home() {
    return "/demarches/" + test.consultation().slug();
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    String body =
        form.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return client.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept", "text/html");
  }
}
