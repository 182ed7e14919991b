package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.identity.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums of a round and of its published list. */
@Repository
public class ReviewStore {
  private static final int CHUNK = 2_000;

  private final JdbcClient jdbc;

  ReviewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The sums of a round.
   *
   * @param received contributions read by the last analysis
   * @param grouped those in at least one problem
   * @param isolated the others
   * @param drafts number of drafts
   * @param validated number of validated problems
   * @param published number of published problems
   */
  public record Sums(
      long received, long grouped, long isolated, long drafts, long validated, long published) {
    static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);
  }

  /** The figures of a published list. */
  public record Publication(
      Instant publishedAt, long problems, long received, long grouped, long ungrouped) {}

  public Sums sums(RoundId round) {
    return jdbc.sql(
            """
            select t.received, t.grouped, t.isolated,
                   count(p.id) filter (where p.state = 'DRAFT') as drafts,
                   count(p.id) filter (where p.state = 'VALIDATED') as validated,
                   count(p.id) filter (where p.state = 'PUBLISHED') as published
            from problem.tally t
            left join problem.problem p
              on p.round_id = t.round_id and p.state <> 'GONE' and p.contributions > 0
            where t.round_id = :round
            group by t.round_id
            """)
        .param("round", round.value())
        .query(Sums.class)
        .optional()
        .orElse(Sums.NONE);
  }

  /**
   * What waits beside the list.
   *
   * @param requests « mal classé » that wait, counted up to 50
   * @param toRead double readings that wait for this analyst, counted up to 50
   * @param toDecide double readings whose verdicts differ, counted up to 50
   * @param anyRead true when a double reading of the round has its two verdicts
   */
  public record Waiting(int requests, int toRead, int toDecide, boolean anyRead) {
    static final Waiting NOTHING = new Waiting(0, 0, 0, false);
  }

  /** The sums of a round and what waits beside its list. */
  public record AtDesk(Sums sums, Waiting waiting) {
    static final AtDesk NOTHING = new AtDesk(Sums.NONE, Waiting.NOTHING);
  }

  public AtDesk atDesk(RoundId round, AccountId reader) {
    return jdbc.sql(
            """
            select t.received, t.grouped, t.isolated,
                   count(p.id) filter (where p.state = 'DRAFT') as drafts,
                   count(p.id) filter (where p.state = 'VALIDATED') as validated,
                   count(p.id) filter (where p.state = 'PUBLISHED') as published,
                   (select count(*) from (
                      select 1 from problem.contest
                      where round_id = :round and settled_at is null limit 50) c) as requests,
                   (select count(*) from (
                      select 1 from problem.double_reading d
                      join problem.verdict v on v.double_reading_id = d.id and v.rank = 1
                      where d.round_id = :round and d.state = 'WAITING' and v.reader_id <> :reader
                        and (d.given_to is null or d.given_to = :reader) limit 50) r) as to_read,
                   (select count(*) from (
                      select 1 from problem.double_reading
                      where round_id = :round and state = 'DISAGREED' limit 50) d) as to_decide,
                   exists (select 1 from problem.double_reading
                           where round_id = :round and state <> 'WAITING') as any_read
            from problem.tally t
            left join problem.problem p
              on p.round_id = t.round_id and p.state <> 'GONE' and p.contributions > 0
            where t.round_id = :round
            group by t.round_id
            """)
        .param("round", round.value())
        .param("reader", reader.value())
        .query((row, n) ->
            new AtDesk(
                new Sums(
                    row.getLong("received"),
                    row.getLong("grouped"),
                    row.getLong("isolated"),
                    row.getLong("drafts"),
                    row.getLong("validated"),
                    row.getLong("published")),
                new Waiting(
                    row.getInt("requests"),
                    row.getInt("to_read"),
                    row.getInt("to_decide"),
                    row.getBoolean("any_read"))))
        .optional()
        .orElse(AtDesk.NOTHING);
  }

  public Optional<Publication> findPublication(RoundId round) {
    return jdbc.sql(
            """
            select published_at, problems, received, grouped, ungrouped
            from problem.publication where round_id = :round
            """)
        .param("round", round.value())
        .query((row, n) ->
            new Publication(
                row.getTimestamp("published_at").toInstant(),
                row.getLong("problems"),
                row.getLong("received"),
                row.getLong("grouped"),
                row.getLong("ungrouped")))
        .optional();
  }

  /** Reads every contribution of the published problems of a round, by slices. */
  public void readPublished(RoundId round, Consumer<List<Exported>> reader) {
    long problem = 0;
    long contribution = 0;
    List<Exported> slice;
    do {
      slice =
          jdbc.sql(
                  """
                  select p.id as problem, p.label, m.contribution_id as contribution, m.belonging,
                         m.quote, r.commune
                  from problem.problem p
                  join problem.membership m on m.problem_id = p.id
                  join problem.reading r on r.contribution_id = m.contribution_id
                  where p.round_id = :round and p.state = 'PUBLISHED'
                    and (p.id, m.contribution_id) > (:problem, :contribution)
                  order by p.id, m.contribution_id
                  limit :chunk
                  """)
              .param("round", round.value())
              .param("problem", problem)
              .param("contribution", contribution)
              .param("chunk", CHUNK)
              .query(Exported.class)
              .list();
      if (!slice.isEmpty()) {
        reader.accept(slice);
        problem = slice.getLast().problem();
        contribution = slice.getLast().contribution();
      }
    } while (slice.size() == CHUNK);
  }

  /** A line of the export. */
  public record Exported(
      long problem,
      String label,
      long contribution,
      String belonging,
      String quote,
      String commune) {}
}
