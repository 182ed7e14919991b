package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ProblemState;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Problems with their evidence, for those who review them and for the public. */
@Repository
public class ReviewStore {
  private static final int CHUNK = 2_000;
  private static final String SELECT =
      """
      select p.id, p.state, p.label, p.kind, p.terms, p.contributions, p.people, p.identical,
             p.vote_rank, p.decided_rank, p.reason
      from problem.problem p
      """;

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

  /** A contribution of a problem and why it is there. */
  public record Linked(
      long contribution,
      String belonging,
      double score,
      String quote,
      List<String> terms,
      String commune) {}

  /** A contribution in no problem. */
  public record Alone(long contribution, String cause, String commune) {}

  /** Number of contributions of a problem in a commune. */
  public record InCommune(String commune, long contributions) {}

  public Sums sums(RoundId round) {
    return jdbc.sql(
            """
            select t.received, t.grouped, t.isolated,
                   count(p.id) filter (where p.state = 'DRAFT') as drafts,
                   count(p.id) filter (where p.state = 'VALIDATED') as validated,
                   count(p.id) filter (where p.state = 'PUBLISHED') as published
            from problem.tally t
            left join problem.problem p on p.round_id = t.round_id and p.contributions > 0
            where t.round_id = :round
            group by t.round_id
            """)
        .param("round", round.value())
        .query(Sums.class)
        .optional()
        .orElse(Sums.NONE);
  }

  /**
   * Lists problems to review, largest first.
   *
   * @param state empty for all
   * @param commune empty for all
   */
  public Page<Finding> list(
      RoundId round, Optional<ProblemState> state, String commune, PageRequest page) {
    String where =
        """
        where p.round_id = :round and p.state <> 'GONE' and p.contributions > 0
          and (:state = '' or p.state = :state)
          and (:commune = '' or exists (select 1 from problem.problem_commune c
                                        where c.problem_id = p.id and c.commune = :commune))
        """;
    Map<String, Object> params =
        Map.of(
            "round", round.value(),
            "state", state.map(ProblemState::name).orElse(""),
            "commune", commune);
    List<Finding> items =
        jdbc.sql(SELECT + where + "order by p.contributions desc, p.id limit :size offset :offset")
            .params(params)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(ReviewStore::finding)
            .list();
    long total =
        jdbc.sql("select count(*) from problem.problem p " + where)
            .params(params)
            .query(Long.class)
            .single();
    return new Page<>(items, page, total);
  }

  /** Lists published problems: by decided rank, then by number of people. */
  public Page<Finding> listPublished(RoundId round, String commune, PageRequest page) {
    String where =
        """
        where p.round_id = :round and p.state = 'PUBLISHED'
          and (:commune = '' or exists (select 1 from problem.problem_commune c
                                        where c.problem_id = p.id and c.commune = :commune))
        """;
    List<Finding> items =
        jdbc.sql(
                SELECT
                    + where
                    + """
                    order by p.decided_rank nulls last, p.vote_rank nulls last, p.people desc, p.id
                    limit :size offset :offset
                    """)
            .param("round", round.value())
            .param("commune", commune)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(ReviewStore::finding)
            .list();
    long total =
        jdbc.sql("select count(*) from problem.problem p " + where)
            .param("round", round.value())
            .param("commune", commune)
            .query(Long.class)
            .single();
    return new Page<>(items, page, total);
  }

  public Optional<Finding> find(ProblemId id) {
    return jdbc.sql(SELECT + "where p.id = :id and p.state <> 'GONE'")
        .param("id", id.value())
        .query(ReviewStore::finding)
        .optional();
  }

  /** Finds a problem of a round. */
  public Optional<Finding> find(RoundId round, ProblemId id) {
    return jdbc.sql(SELECT + "where p.id = :id and p.round_id = :round and p.state <> 'GONE'")
        .param("id", id.value())
        .param("round", round.value())
        .query(ReviewStore::finding)
        .optional();
  }

  public List<InCommune> listCommunes(ProblemId id) {
    return jdbc.sql(
            """
            select commune, contributions from problem.problem_commune where problem_id = :id
            order by contributions desc, commune
            limit 200
            """)
        .param("id", id.value())
        .query(InCommune.class)
        .list();
  }

  /** Communes and strongest sentences of several problems at once. */
  public Map<Long, List<InCommune>> communesOf(Collection<Long> problems) {
    var communes = new TreeMap<Long, List<InCommune>>();
    jdbc.sql(
            """
            select problem_id, commune, contributions from problem.problem_commune
            where problem_id = any (:ids)
            order by problem_id, contributions desc, commune
            limit 10000
            """)
        .param("ids", problems.toArray(Long[]::new))
        .query(row -> {
          communes
              .computeIfAbsent(row.getLong("problem_id"), id -> new ArrayList<>())
              .add(new InCommune(row.getString("commune"), row.getLong("contributions")));
        });
    return communes;
  }

  public Map<Long, List<String>> quotesOf(Collection<Long> problems, int each) {
    var quotes = new TreeMap<Long, List<String>>();
    jdbc.sql(
            """
            select p.id, q.quote
            from unnest(:ids::bigint[]) as p (id)
            cross join lateral (
              select m.quote, m.score, m.contribution_id from problem.membership m
              where m.problem_id = p.id
              order by m.score desc, m.contribution_id
              limit :each) q
            order by p.id, q.score desc, q.contribution_id
            """)
        .param("ids", problems.toArray(Long[]::new))
        .param("each", each)
        .query(row -> {
          quotes
              .computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
              .add(row.getString("quote"));
        });
    return quotes;
  }

  /** Lists the contributions of a problem, those that belong most first. */
  public List<Linked> listLinked(ProblemId id, PageRequest page) {
    return jdbc.sql(
            """
            select m.contribution_id, m.belonging, m.score, m.quote, m.shared_terms, r.commune
            from problem.membership m
            join problem.reading r on r.contribution_id = m.contribution_id
            where m.problem_id = :id
            order by m.score desc, m.contribution_id
            limit :size offset :offset
            """)
        .param("id", id.value())
        .param("size", page.size())
        .param("offset", page.offset())
        .query((row, n) ->
            new Linked(
                row.getLong("contribution_id"),
                row.getString("belonging"),
                row.getDouble("score"),
                row.getString("quote"),
                strings(row.getArray("shared_terms")),
                row.getString("commune")))
        .list();
  }

  /** Lists the contributions that are in no problem, in order of arrival. */
  public Page<Alone> listIsolated(RoundId round, PageRequest page, long total) {
    return new Page<>(alone("isolated", round, page), page, total);
  }

  /** Lists the contributions that are in no published problem, in order of arrival. */
  public Page<Alone> listUngrouped(RoundId round, PageRequest page, long total) {
    return new Page<>(alone("ungrouped", round, page), page, total);
  }

  private List<Alone> alone(String flag, RoundId round, PageRequest page) {
    return jdbc.sql(
            """
            select contribution_id as contribution, cause, commune from problem.reading
            where round_id = :round and %s
            order by contribution_id
            limit :size offset :offset
            """
                .formatted(flag))
        .param("round", round.value())
        .param("size", page.size())
        .param("offset", page.offset())
        .query(Alone.class)
        .list();
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

  private static Finding finding(ResultSet row, int number) throws SQLException {
    int voteRank = row.getInt("vote_rank");
    int rank = row.getInt("decided_rank");
    return new Finding(
        new ProblemId(row.getLong("id")),
        ProblemState.valueOf(row.getString("state")),
        row.getString("label"),
        row.getString("kind"),
        strings(row.getArray("terms")),
        row.getLong("contributions"),
        row.getLong("people"),
        row.getLong("identical"),
        voteRank,
        rank,
        row.getString("reason"));
  }

  private static List<String> strings(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
