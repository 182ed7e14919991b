package fr.boucle.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.contribution.TestRound;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Public pages with 50,000 contributions and 2,000 problems: the number of SQL statements of each
 * page is bounded, and no page is heavier than a page of a list.
 */
@BoucleIntegrationTest
class ScaleIT {
  private static final int CONTRIBUTIONS = 50_000;
  private static final int PROBLEMS = 2_000;
  private static final int MOST_STATEMENTS = 14;
  private static final int MOST_BYTES = 200_000;

  @LocalServerPort int port;
  @Autowired ApplicationContext platform;
  @Autowired JdbcClient database;

  private final HttpClient client = HttpClient.newHttpClient();

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
            base + "/tours/1/contributions?page=900",
            base + "/tours/1/problemes",
            base + "/tours/1/problemes/non-regroupees",
            "/problemes/" + problem,
            base + "/tours/1/bilan",
            base + "/tours/1/reponses",
            "/suivi/" + code,
            "/engagements",
            "/journal",
            "/comment-ca-marche");
    pages.forEach(page -> visit(page));
    try (StatementCounter counter = new StatementCounter()) {
      for (String page : pages) {
        counter.drain();
        HttpResponse<String> answer = visit(page);
        List<String> statements = counter.drain();
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(statements).as(page).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(answer.body().length()).as(page).isLessThan(MOST_BYTES);
        System.out.println(statements.size() + " statements for " + page);
      }
    }
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
