package fr.boucle.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.contribution.TestRound;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Cursor;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pages and exports with 50,000 contributions and 2,000 problems: the number of SQL statements of
 * each page is bounded, no page is heavier than a page of a list, and an export never holds more
 * than a slice.
 */
@BoucleIntegrationTest
class ScaleIT {
  private static final int CONTRIBUTIONS = 50_000;
  private static final int PROBLEMS = 2_000;
  private static final int MOST_STATEMENTS = 14;

  /** An organiser's page also asks every room what awaits the person. */
  private static final int MOST_STATEMENTS_FOR_AGENTS = 20;

  private static final int MOST_BYTES = 200_000;

  @LocalServerPort int port;
  @Autowired ApplicationContext platform;
  @Autowired JdbcClient database;

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void pagesCostTheSameWhateverTheSizeOfTheRound() throws Exception {
    TestRound open = TestRound.open(platform, "Beaucoup de monde");
    long round = open.round().id().value();
    fill(round, open.organiser().value());
    String base = "/demarches/" + open.consultation().slug();
    long problem = first("select min(id) from problem.problem");
    String code =
        database
            .sql("select code from contribution.contribution order by id limit 1")
            .query(String.class)
            .single();
    List<String> pages =
        List.of(
            "/",
            base,
            base + "/contribuer",
            base + "/tours/1/contributions",
            base + "/tours/1/contributions?suite=" + deep(round),
            base + "/tours/1/problemes",
            base + "/tours/1/problemes/non-regroupees",
            "/problemes/" + problem,
            base + "/tours/1/bilan",
            base + "/tours/1/reponses",
            "/suivi/" + code,
            "/engagements",
            "/journal",
            "/journal/sujets/round/" + round,
            "/comment-ca-marche");
    assertBounded(pages, MOST_STATEMENTS);
    signIn(open.organiser());
    assertBounded(
        List.of(
            "/organiser",
            "/organiser/tours/" + round,
            "/organiser/tours/" + round + "/dates",
            "/organiser/tours/" + round + "/charte",
            "/organiser/tours/" + round + "/importer",
            "/organiser/tours/" + round + "/saisir",
            "/organiser/tours/" + round + "/refusees",
            "/organiser/tours/" + round + "/priorites",
            "/organiser/tours/" + round + "/votation",
            "/organiser/tours/" + round + "/bilan",
            "/analyser",
            "/analyser/tours/" + round,
            "/analyser/tours/" + round + "/isolees",
            "/repondre",
            "/repondre/tours/" + round,
            "/repondre/tours/" + round + "/isolees",
            "/repondre/problemes/" + problem,
            "/administration/comptes",
            "/administration/courriels"),
        MOST_STATEMENTS_FOR_AGENTS);
    assertReadInSlices(base + "/tours/1/contributions.csv", 500);
    assertReadInSlices(base + "/tours/1/problemes.csv", 2_000);
  }

  private void assertBounded(List<String> pages, int mostStatements) {
    pages.forEach(page -> visit(page));
    try (StatementCounter counter = new StatementCounter()) {
      for (String page : pages) {
        counter.drain();
        HttpResponse<String> answer = visit(page);
        List<String> statements = counter.drain();
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(statements).as(page).hasSizeLessThanOrEqualTo(mostStatements);
        assertThat(answer.body().length()).as(page).isLessThan(MOST_BYTES);
        System.out.println(statements.size() + " statements for " + page);
      }
    }
  }

  /** There are as many statements as slices: none holds more rows than it may. */
  private void assertReadInSlices(String export, int mostHeld) {
    try (StatementCounter counter = new StatementCounter()) {
      HttpResponse<String> answer = visit(export);
      assertThat(answer.statusCode()).as(export).isEqualTo(200);
      assertThat(answer.body().lines().count()).as(export).isEqualTo(CONTRIBUTIONS + 1L);
      assertThat(counter.drain().stream().filter(sent -> sent.contains("limit ?")))
          .as(export)
          .hasSizeGreaterThanOrEqualTo(CONTRIBUTIONS / mostHeld);
    }
  }

  /** A place in the middle of the list, as the address of a page gives it. */
  private String deep(long round) {
    long middle =
        first(
            "select percentile_disc(0.5) within group (order by id)"
                + " from contribution.contribution where round_id = "
                + round);
    return new Cursor(-middle, 0, Cursor.Direction.FORWARDS, CONTRIBUTIONS / 2).toString();
  }

  private void signIn(AccountId account) {
    run(
        """
        insert into identity.account_role (account_id, role)
        select %d, role from unnest(array['ADMINISTRATOR', 'ORGANISER', 'ANALYST', 'RESPONDENT']) role
        on conflict do nothing
        """
            .formatted(account.value()));
    run(
        "update identity.account set password_hash = '{noop}une petite phrase' where id = "
            + account.value());
    String email =
        database
            .sql("select email from identity.account where id = " + account.value())
            .query(String.class)
            .single();
    String token = Jsoup.parse(visit("/connexion").body()).select("main [name=_csrf]").val();
    String form =
        Stream.of("_csrf", token, "email", email, "password", "une petite phrase")
            .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"))
            .replaceAll("([^&]+)&([^&]+)", "$1=$2");
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/connexion"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    assertThat(answer.headers().firstValue("Location")).hasValue("/organiser");
  }

  private HttpResponse<String> visit(String page) {
    return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + page)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a page", e);
    }
  }

  private void fill(long round, long organiser) {
    run(
        """
        insert into contribution.contribution (round_id, channel, received_at, text, commune, code)
        select %1$d, 'WEB', now(), 'Il faut attendre trop longtemps au guichet numéro ' || n,
               (array['06029', '06030', '06079', '06084', '06085', '06108'])[1 + n %% 6],
               'AAAA-' || lpad((n / 10000)::text, 4, '0') || '-' || lpad((n %% 10000)::text, 4, '0')
        from generate_series(1, %2$d) n
        """
            .formatted(round, CONTRIBUTIONS));
    run(
        """
        insert into contribution.counter (round_id, channel, commune, visible)
        select round_id, channel, commune, count(*) from contribution.contribution
        where round_id = %d group by 1, 2, 3
        on conflict (round_id, channel, commune) do update set visible = excluded.visible
        """
            .formatted(round));
    run(
        """
        insert into answer.book (round_id, due_on, received, answered)
        values (%1$d, current_date + 60, %2$d, %2$d / 2)
        on conflict (round_id) do update
        set received = excluded.received, answered = excluded.answered
        """
            .formatted(round, CONTRIBUTIONS));
    run(
        """
        insert into answer.journey (contribution_id, round_id, answered)
        select id, round_id, id %% 2 = 0 from contribution.contribution where round_id = %d
        """
            .formatted(round));
    run(
        "insert into problem.tally (round_id, received, grouped) values (%d, %d, %d)"
                .formatted(round, CONTRIBUTIONS, CONTRIBUTIONS)
            + " on conflict (round_id) do update set received = excluded.received, grouped = excluded.grouped");
    run(
        """
        insert into problem.reading (contribution_id, round_id, person, text_hash, isolated, ungrouped)
        select id, round_id, id::text, decode(md5(id::text), 'hex'), false, false
        from contribution.contribution where round_id = %d
        """
            .formatted(round));
    run(
        """
        insert into problem.problem (round_id, state, label, kind, contributions, people)
        select %d, 'PUBLISHED', 'Attente trop longue au guichet ' || n, 'PROBLEM', 25, 25
        from generate_series(1, %d) n
        """
            .formatted(round, PROBLEMS));
    run(
        """
        insert into problem.membership
          (problem_id, contribution_id, belonging, score, sentences, quote, shared_terms)
        select p.first + (r.contribution_id %% %2$d), r.contribution_id, 'CORE', 0.5, array[0],
               'Il faut attendre trop longtemps', array['guichet']
        from problem.reading r, (select min(id) as first from problem.problem where round_id = %1$d) p
        where r.round_id = %1$d
        """
            .formatted(round, PROBLEMS));
    run(
        """
        insert into problem.run (round_id, requested_by, requested_at, state, step, finished_at, contributions)
        values (%1$d, %2$d, now(), 'DONE', 'DONE', now(), %3$d)
        """
            .formatted(round, organiser, CONTRIBUTIONS));
    run(
        """
        insert into problem.publication
          (round_id, published_at, published_by, run_id, problems, received, grouped, ungrouped)
        select %1$d, now(), %2$d, max(id), %3$d, %4$d, %4$d, 0 from problem.run where round_id = %1$d
        """
            .formatted(round, organiser, PROBLEMS, CONTRIBUTIONS));
    run("analyze");
  }

  private void run(String statement) {
    database.sql(statement).update();
  }

  private long first(String query) {
    return database.sql(query).query(Long.class).single();
  }
}
