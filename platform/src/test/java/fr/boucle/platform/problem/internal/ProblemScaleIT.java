package fr.boucle.platform.problem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.StatementCounter;
import fr.boucle.platform.contribution.TestRound;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Pages of the analyst and public pages of this room with 50,000 contributions, 2,000 problems and
 * one problem of 25,000 contributions: statements and weight of each page are bounded, deep pages
 * are read from a cursor, and no list is read by a scan of the contributions.
 */
@BoucleIntegrationTest
class ProblemScaleIT {
  private static final int CONTRIBUTIONS = 50_000;
  private static final int PROBLEMS = 2_000;
  private static final int MOST_STATEMENTS = 14;
  private static final int MOST_BYTES = 200_000;
  private static final String PASSWORD = "une phrase assez longue";
  private static final Pattern TOKEN =
      Pattern.compile("name=\"([^\"]*csrf[^\"]*)\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired ApplicationContext platform;
  @Autowired JdbcClient database;

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Test
  void pagesCostTheSameWhateverTheSizeOfTheRound() throws Exception {
    TestRound open = TestRound.open(platform, "Beaucoup à relire");
    long round = open.round().id().value();
    fill(round, open.organiser().value());
    signIn(open.organiser().value());
    long first = database.sql("select min(id) from problem.problem").query(Long.class).single();
    String desk = "/analyser/tours/" + round;
    String list = "/demarches/" + open.consultation().slug() + "/tours/1/problemes";
    List<String> pages =
        List.of(
            "/analyser",
            desk,
            desk + "?etat=PUBLISHED&commune=06085&canal=NOTEBOOK",
            desk + "?suite=a-13_" + (first + 1500) + "_1500",
            desk + "?probleme=" + first,
            desk + "?probleme=" + first + "&voix=a500000_25000_12500",
            desk + "?probleme=" + first + "&commune=06085&canal=NOTEBOOK",
            desk + "/carte",
            desk + "/familles",
            desk + "/familles?suite=a" + 100 + "_100_100",
            desk + "/isolees",
            desk + "/isolees?suite=a49000_49000_9000",
            desk + "/isolees?commune=06085&canal=NOTEBOOK",
            desk + "/demandes",
            desk + "/lectures",
            desk + "/actes",
            list,
            list + "?commune=06085&canal=NOTEBOOK",
            list + "/carte",
            list + "/familles",
            list + "/non-regroupees",
            list + "/non-regroupees?suite=a49000_49000_9000",
            "/problemes/" + first,
            "/problemes/" + first + "?voix=a500000_25000_12500",
            "/comment-ca-marche");
    pages.forEach(this::visit);
    StringBuilder told = new StringBuilder();
    try (StatementCounter counter = new StatementCounter()) {
      for (String page : pages) {
        counter.drain();
        HttpResponse<String> answer = visit(page);
        List<String> statements = counter.drain();
        told.append(statements.size()).append(' ').append(page).append('\n');
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.body().length()).as(page).isLessThan(MOST_BYTES);
        assertThat(statements)
            .as(page + "\n" + String.join("\n", statements))
            .hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
      }
    }
    System.out.print(told);
    readsAlongIndexes(round, first);
  }

  /** The plans of the lists that grow with contributions never scan a whole table. */
  private void readsAlongIndexes(long round, long problem) {
    for (String query :
        List.of(
            """
            select 1 from problem.membership m where m.problem_id = %2$d
              and (m.distance, m.contribution_id) > (500000, 25000)
            order by m.distance, m.contribution_id limit 26
            """,
            """
            select 1 from problem.membership m where m.problem_id = %2$d and m.commune = '06085'
              and (m.distance, m.contribution_id) > (500000, 25000)
            order by m.distance, m.contribution_id limit 26
            """,
            """
            select 1 from problem.reading r where r.round_id = %1$d and r.isolated
              and r.contribution_id > 49000 order by r.contribution_id limit 26
            """,
            """
            select 1 from problem.slice s where s.round_id = %1$d and s.commune = '06085'
              and s.channel = 'NOTEBOOK' and (-s.contributions, s.problem_id) > (-3, %2$d)
            order by -s.contributions, s.problem_id limit 31
            """)) {
      String plan =
          database
              .sql("explain " + query.formatted(round, problem))
              .query(String.class)
              .list()
              .stream()
              .collect(Collectors.joining("\n"));
      assertThat(plan).doesNotContain("Seq Scan").doesNotContain("Sort");
    }
  }

  private void signIn(long account) throws Exception {
    database
        .sql("update identity.account set password_hash = :password where id = :id")
        .param("password", platform.getBean(PasswordEncoder.class).encode(PASSWORD))
        .param("id", account)
        .update();
    String email =
        database
            .sql("select email from identity.account where id = :id")
            .param("id", account)
            .query(String.class)
            .single();
    String form = visit("/connexion").body();
    Matcher token = TOKEN.matcher(form);
    assertThat(token.find()).isTrue();
    String body =
        Map.of(token.group(1), token.group(2), "email", email, "password", PASSWORD)
            .entrySet()
            .stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/connexion"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.uri().getPath()).isNotEqualTo("/connexion");
  }

  private HttpResponse<String> visit(String page) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
              .header("Accept", "text/html")
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while visiting " + page, e);
    }
  }

  private void fill(long round, long analyst) {
    for (String statement :
        List.of(
            """
            insert into contribution.contribution
              (round_id, channel, received_at, text, commune, code)
            select %1$d, (array['WEB', 'NOTEBOOK', 'IMPORT'])[1 + n %% 3], now(),
                   'Il faut attendre trop longtemps au guichet numéro ' || n,
                   (array['06029', '06030', '06079', '06084', '06085', '06108'])[1 + n %% 6],
                   'AAAA-' || lpad((n / 10000)::text, 4, '0') || '-'
                     || lpad((n %% 10000)::text, 4, '0')
            from generate_series(1, %3$d) n
            """,
            """
            insert into problem.tally (round_id, received, grouped, isolated)
            values (%1$d, %3$d, %3$d - 10000, 10000)
            on conflict (round_id) do update
            set received = excluded.received, grouped = excluded.grouped,
                isolated = excluded.isolated
            """,
            """
            insert into problem.reading
              (contribution_id, round_id, person, commune, channel, text_hash, copy_hash, isolated,
               cause, ungrouped)
            select id, round_id, id::text, commune, channel, decode(md5(id::text), 'hex'),
                   decode(md5(id::text), 'hex'), id > 40000, 'SINGULAR', id > 40000
            from contribution.contribution where round_id = %1$d
            """,
            "insert into problem.family (round_id, label) select %1$d, 'Famille ' || n from generate_series(1, 150) n",
            """
            insert into problem.problem
              (round_id, state, label, kind, contributions, people, family_id, x, y)
            select %1$d, 'PUBLISHED', 'Attente trop longue au guichet ' || n, 'PROBLEM', 13, 13,
                   1 + n %% 150, (n %% 100) / 100.0, (n %% 37) / 37.0
            from generate_series(1, %4$d) n
            """,
            """
            insert into problem.membership
              (problem_id, contribution_id, belonging, score, sentences, quote, shared_terms,
               nearest_contribution, commune, channel)
            select case when r.contribution_id <= 25000 then p.first
                   else p.first + 1 + r.contribution_id %% (%4$d - 1) end,
                   r.contribution_id, 'CORE', r.contribution_id / 50000.0, array[0],
                   'Il faut attendre trop longtemps', array['guichet'],
                   1 + r.contribution_id %% 25000, r.commune, r.channel
            from problem.reading r,
                 (select min(id) as first from problem.problem where round_id = %1$d) p
            where r.round_id = %1$d and not r.isolated
            """,
            """
            insert into problem.map_point (round_id, rank, contribution_id, x, y)
            select %1$d, n, 1 + n * 30, (n %% 71) / 71.0, (n %% 53) / 53.0
            from generate_series(0, 1499) n
            """,
            """
            insert into problem.run
              (round_id, requested_by, requested_at, state, step, finished_at, contributions)
            values (%1$d, %2$d, now(), 'DONE', 'DONE', now(), %3$d)
            """,
            """
            insert into problem.publication
              (round_id, published_at, published_by, run_id, problems, received, grouped, ungrouped)
            select %1$d, now(), %2$d, max(id), %4$d, %3$d, %3$d - 10000, 10000
            from problem.run where round_id = %1$d
            """)) {
      database.sql(statement.formatted(round, analyst, CONTRIBUTIONS, PROBLEMS)).update();
    }
    platform.getBean(CountStore.class).recount(CountStore.Scope.ROUND, round);
    database.sql("analyze").update();
  }
}
