package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.Part;
import fr.boucle.platform.problem.ProblemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contributions in problems, why they are there, and contributions in none. */
@Repository
public class VoiceStore {
  /** Contributions among which different wordings are looked for. */
  private static final int STRONGEST = 20;

  /** Characters of a sentence that says something, and that is read at a glance. */
  private static final int FEW = 40;

  private static final int MANY = 280;

  private static final String LINKED =
      """
      select m.contribution_id, m.belonging, m.score, m.distance, m.quote, m.shared_terms,
             m.commune, m.channel, n.contribution_id as nearest, n.quote as nearest_quote
      from problem.membership m
      left join problem.membership n
        on n.problem_id = m.problem_id and n.contribution_id = m.nearest_contribution
      where m.problem_id = :problem
      """;

  private final JdbcClient jdbc;

  VoiceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A contribution of a problem and why it is there.
   *
   * @param distance key of its place, 0 when it belongs most
   * @param nearest the contribution of the problem nearest to it, null when it has left or none is
   */
  public record Linked(
      long contribution,
      String belonging,
      double score,
      int distance,
      String quote,
      List<String> terms,
      String commune,
      String channel,
      @Nullable Near nearest) {}

  /** Another contribution and the sentence for which it is in the same problem. */
  public record Near(long contribution, String quote) {}

  /** A contribution in no problem. */
  public record Alone(long contribution, String cause, String commune, String channel) {}

  /** Which contributions are left alone. */
  public enum Apart {
    /** In no problem at all. */
    ISOLATED("isolated"),
    /** In no published problem. */
    UNGROUPED("ungrouped");

    private final String column;

    Apart(String column) {
      this.column = column;
    }
  }

  /** Number of contributions of a problem in a commune or by a channel, by code or name. */
  public record Share(String of, long contributions) {}

  /** Shares of the communes and of the channels in a problem. */
  public record Shares(List<Share> communes, List<Share> channels) {}

  /** Finds one contribution of a problem. */
  public Optional<Linked> find(ProblemId problem, long contribution) {
    return jdbc.sql(LINKED + " and m.contribution_id = :contribution")
        .param("problem", problem.value())
        .param("contribution", contribution)
        .query(VoiceStore::linked)
        .optional();
  }

  /** Lists the contributions of a problem, those that belong most first. */
  public Stretch<Linked> listLinked(ProblemId problem, Part part, Cursor cursor, int size) {
    String order = cursor.order();
    List<Linked> read =
        jdbc.sql(
                LINKED
                    + filter("m.", part)
                    + " and (m.distance, m.contribution_id) %s (:key, :id)"
                        .formatted(cursor.comparison())
                    + " order by m.distance %1$s, m.contribution_id %1$s limit :size"
                        .formatted(order))
            .param("problem", problem.value())
            .param("commune", part.commune())
            .param("channel", part.channel())
            .param("key", cursor.key())
            .param("id", cursor.id())
            .param("size", size + 1)
            .query(VoiceStore::linked)
            .list();
    return Stretch.of(read, cursor, size, Linked::distance, Linked::contribution);
  }

  /** Lists the contributions left alone, in order of arrival. */
  public Stretch<Alone> listAlone(RoundId round, Apart apart, Part part, Cursor cursor, int size) {
    List<Alone> read =
        jdbc.sql(
                """
                select r.contribution_id as contribution, r.cause, r.commune, r.channel
                from problem.reading r
                where r.round_id = :round and r.%1$s and r.contribution_id %2$s :id%3$s
                order by r.contribution_id %4$s
                limit :size
                """
                    .formatted(
                        apart.column, cursor.comparison(), filter("r.", part), cursor.order()))
            .param("round", round.value())
            .param("commune", part.commune())
            .param("channel", part.channel())
            .param("id", cursor.id())
            .param("size", size + 1)
            .query(Alone.class)
            .list();
    return Stretch.of(read, cursor, size, Alone::contribution, Alone::contribution);
  }

  /** Shares of a problem, largest first. */
  public Shares shares(ProblemId problem) {
    var communes = new ArrayList<Share>();
    var channels = new ArrayList<Share>();
    jdbc.sql(
            """
            select commune, channel, contributions from problem.slice
            where problem_id = :id
              and ((commune <> '*' and channel = '*') or (commune = '*' and channel not in ('*', '')))
            order by contributions desc, commune, channel
            limit 200
            """)
        .param("id", problem.value())
        .query(row -> {
          boolean byCommune = row.getString("channel").equals("*");
          (byCommune ? communes : channels)
              .add(
                  new Share(
                      row.getString(byCommune ? "commune" : "channel"),
                      row.getLong("contributions")));
        });
    return new Shares(communes, channels);
  }

  /** Shares of communes in several problems at once. */
  public Map<Long, List<Share>> communesOf(Collection<Long> problems) {
    var communes = new TreeMap<Long, List<Share>>();
    jdbc.sql(
            """
            select problem_id, commune, contributions from problem.slice
            where problem_id = any (:ids) and commune <> '*' and channel = '*'
            order by problem_id, contributions desc, commune
            limit 10000
            """)
        .param("ids", problems.toArray(Long[]::new))
        .query(row -> {
          communes
              .computeIfAbsent(row.getLong("problem_id"), id -> new ArrayList<>())
              .add(new Share(row.getString("commune"), row.getLong("contributions")));
        });
    return communes;
  }

  /**
   * Sentences of several problems at once, copies and each wording once, among the strongest: those
   * that are easy to read first, neither a few words nor an announcement nor half a page.
   */
  public Map<Long, List<String>> quotesOf(Collection<Long> problems, int each) {
    var quotes = new TreeMap<Long, List<String>>();
    jdbc.sql(
            """
            select p.id, q.quote
            from unnest(:ids::bigint[]) as p (id)
            cross join lateral (
              select s.quote, min(s.rank) as rank,
                     length(s.quote) not between :few and :many or s.quote like '%:' as hard
              from (select distinct on (r.copy_hash) m.quote, m.rank
                    from (select quote, contribution_id,
                                 row_number() over (order by distance, contribution_id) as rank
                          from problem.membership
                          where problem_id = p.id
                          order by distance, contribution_id
                          limit :strongest) m
                    join problem.reading r on r.contribution_id = m.contribution_id
                    order by r.copy_hash, m.rank) s
              group by s.quote
              order by hard, rank
              limit :each) q
            order by p.id, q.hard, q.rank
            """)
        .param("ids", problems.stream().distinct().toArray(Long[]::new))
        .param("strongest", STRONGEST)
        .param("few", FEW)
        .param("many", MANY)
        .param("each", each)
        .query(row -> {
          quotes
              .computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
              .add(row.getString("quote"));
        });
    return quotes;
  }

  /** Conditions written only when they filter, so that each combination finds its index. */
  private static String filter(String table, Part part) {
    return (part.hasCommune() ? " and " + table + "commune = :commune" : "")
        + (part.hasChannel() ? " and " + table + "channel = :channel" : "");
  }

  private static Linked linked(ResultSet row, int number) throws SQLException {
    long nearest = row.getLong("nearest");
    Near near = row.wasNull() ? null : new Near(nearest, row.getString("nearest_quote"));
    return new Linked(
        row.getLong("contribution_id"),
        row.getString("belonging"),
        row.getDouble("score"),
        row.getInt("distance"),
        row.getString("quote"),
        Arrays.asList((String[]) row.getArray("shared_terms").getArray()),
        row.getString("commune"),
        row.getString("channel"),
        near);
  }
}
