package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.ProblemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an analysis reads before it runs and writes after. Everything a person touched is out of its
 * reach: validated and published problems, and drafts that an act not undone concerns.
 */
@Repository
class DraftStore {
  private static final int CHUNK = 2_000;

  /** Drafts that no person touched. */
  private static final String UNTOUCHED =
      """
      select p.id from problem.problem p
      where p.round_id = :round and p.state = 'DRAFT'
        and not exists (
          select 1 from problem.act_problem ap join problem.act a on a.id = ap.act_id
          where ap.problem_id = p.id and a.kind not in ('UNDONE', 'ANALYSED', 'PUBLISHED')
            and not exists (select 1 from problem.act u where u.undoes = a.id))
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final CountStore counts;

  DraftStore(JdbcClient jdbc, JsonMapper json, CountStore counts) {
    this.jdbc = jdbc;
    this.json = json;
    this.counts = counts;
  }

  /** A contribution as the analysis read it. */
  record Read(
      long id,
      String person,
      String commune,
      String channel,
      String hash,
      String copy,
      boolean isolated,
      String cause) {}

  /** A contribution placed in a problem, and why. */
  record Placed(
      long problem,
      long contribution,
      String belonging,
      double score,
      List<Integer> sentences,
      String quote,
      List<String> terms,
      @Nullable Long nearest) {}

  /** What a problem holds: sentences by contribution. */
  record Holding(long problem, String label, Map<Long, List<Integer>> sentences) {}

  /** A sentence that a person took out of a problem. */
  record TakenOut(long problem, long contribution, List<Integer> sentences) {}

  /** Locks the sums of a round, so that neither review nor analysis moves under the other. */
  void lock(RoundId round) {
    jdbc.sql("insert into problem.tally (round_id) values (:round) on conflict do nothing")
        .param("round", round.value())
        .update();
    jdbc.sql("select round_id from problem.tally where round_id = :round for update")
        .param("round", round.value())
        .query(Long.class)
        .single();
  }

  List<Holding> listTouched(RoundId round) {
    return holdings(round, "p.state <> 'GONE' and p.id not in (" + UNTOUCHED + ")");
  }

  List<Holding> listUntouched(RoundId round) {
    return holdings(round, "p.id in (" + UNTOUCHED + ")");
  }

  private List<Holding> holdings(RoundId round, String which) {
    var holdings = new TreeMap<Long, Holding>();
    jdbc.sql(
            """
            select p.id, p.label, m.contribution_id, m.sentences
            from problem.problem p
            join problem.membership m on m.problem_id = p.id
            where p.round_id = :round and %s
            order by p.id, m.contribution_id
            limit 20000000
            """
                .formatted(which))
        .param("round", round.value())
        .query(row -> {
          long id = row.getLong("id");
          Holding holding =
              holdings.computeIfAbsent(id, p -> new Holding(p, label(row), new TreeMap<>()));
          holding.sentences().put(row.getLong("contribution_id"), sentences(row));
        });
    return List.copyOf(holdings.values());
  }

  List<TakenOut> listTakenOut(RoundId round) {
    return jdbc.sql(
            """
            select am.problem_id, am.contribution_id, am.sentences
            from problem.act_membership am
            join problem.act a on a.id = am.act_id
            where a.round_id = :round and am.change = 'REMOVED'
              and a.kind in ('SPLIT', 'MOVED', 'DETACHED')
              and not exists (select 1 from problem.act u where u.undoes = a.id)
              and not exists (select 1 from problem.membership m
                              where m.problem_id = am.problem_id
                                and m.contribution_id = am.contribution_id)
            order by am.problem_id, am.contribution_id, a.id
            limit 1000000
            """)
        .param("round", round.value())
        .query((row, n) ->
            new TakenOut(row.getLong("problem_id"), row.getLong("contribution_id"), sentences(row)))
        .list();
  }

  /** Empties the drafts that no person touched; they are gone unless the new list names them. */
  void clearUntouched(RoundId round, Collection<Long> kept) {
    Set<Long> gone =
        new HashSet<>(
            jdbc.sql(UNTOUCHED + "order by p.id limit 1000000")
                .param("round", round.value())
                .query(Long.class)
                .list());
    Long[] all = gone.toArray(Long[]::new);
    jdbc.sql("delete from problem.membership where problem_id = any (:ids)")
        .param("ids", all)
        .update();
    gone.removeAll(kept);
    jdbc.sql("update problem.problem set state = 'GONE' where id = any (:ids)")
        .param("ids", gone.toArray(Long[]::new))
        .update();
  }

  long insertProblem(RoundId round, String label, boolean named, String kind, List<String> terms) {
    return jdbc.sql(
            """
            insert into problem.problem (round_id, state, label, words, kind, terms)
            values (:round, 'DRAFT', :label, :words, :kind, :terms)
            returning id
            """)
        .param("round", round.value())
        .param("label", label)
        .param("words", named ? null : label, Types.VARCHAR)
        .param("kind", kind)
        .param("terms", terms.toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  void updateProblem(long id, String label, boolean named, String kind, List<String> terms) {
    jdbc.sql(
            """
            update problem.problem
            set label = :label, words = :words, kind = :kind, terms = :terms where id = :id
            """)
        .param("id", id)
        .param("label", label)
        .param("words", named ? null : label, Types.VARCHAR)
        .param("kind", kind)
        .param("terms", terms.toArray(String[]::new))
        .update();
  }

  /** Keeps what was read, and forgets contributions that no longer exist. */
  void writeRead(RoundId round, List<Read> all) {
    for (int from = 0; from < all.size(); from += CHUNK) {
      jdbc.sql(
              """
              insert into problem.reading as r
                (contribution_id, round_id, person, commune, channel, text_hash, copy_hash,
                 isolated, cause)
              select x.id, :round, x.person, x.commune, x.channel, decode(x.hash, 'hex'),
                     decode(x.copy, 'hex'), x.isolated, x.cause
              from jsonb_to_recordset(:rows::jsonb)
                as x (id bigint, person text, commune text, channel text, hash text, copy text,
                      isolated boolean, cause text)
              on conflict (contribution_id) do update
              set person = excluded.person, commune = excluded.commune,
                  channel = excluded.channel, text_hash = excluded.text_hash,
                  copy_hash = excluded.copy_hash, isolated = excluded.isolated,
                  cause = excluded.cause
              """)
          .param("round", round.value())
          .param(
              "rows",
              json.writeValueAsString(all.subList(from, Math.min(from + CHUNK, all.size()))))
          .update();
    }
  }

  void forget(RoundId round, Collection<Long> contributions) {
    Long[] ids = contributions.toArray(Long[]::new);
    jdbc.sql("delete from problem.membership where contribution_id = any (:ids)")
        .param("ids", ids)
        .update();
    jdbc.sql("delete from problem.reading where round_id = :round and contribution_id = any (:ids)")
        .param("round", round.value())
        .param("ids", ids)
        .update();
  }

  List<Long> listRead(RoundId round) {
    return jdbc.sql(
            """
            select contribution_id from problem.reading where round_id = :round
            order by contribution_id limit 10000000
            """)
        .param("round", round.value())
        .query(Long.class)
        .list();
  }

  void writePlaced(List<Placed> placed) {
    for (int from = 0; from < placed.size(); from += CHUNK) {
      jdbc.sql(
              """
              insert into problem.membership
                (problem_id, contribution_id, belonging, score, sentences, quote, shared_terms,
                 nearest_contribution, commune, channel)
              select x.problem, x.contribution, x.belonging, x.score, x.sentences, x.quote, x.terms,
                     x.nearest, r.commune, r.channel
              from jsonb_to_recordset(:rows::jsonb)
                as x (problem bigint, contribution bigint, belonging text, score real,
                      sentences int[], quote text, terms text[], nearest bigint)
              join problem.reading r on r.contribution_id = x.contribution
              on conflict do nothing
              """)
          .param(
              "rows",
              json.writeValueAsString(placed.subList(from, Math.min(from + CHUNK, placed.size()))))
          .update();
    }
  }

  /** Counts a whole round again, after an analysis. */
  void recount(RoundId round) {
    counts.recount(CountStore.Scope.ROUND, round.value());
    jdbc.sql(
            """
            update problem.reading r
            set isolated = not r.isolated
            where r.round_id = :round
              and r.isolated = exists (select 1 from problem.membership m
                                       where m.contribution_id = r.contribution_id)
            """)
        .param("round", round.value())
        .update();
    jdbc.sql(
            """
            update problem.tally t
            set received = x.received, grouped = x.received - x.isolated, isolated = x.isolated
            from (select count(*) as received, count(*) filter (where isolated) as isolated
                  from problem.reading where round_id = :round) x
            where t.round_id = :round
            """)
        .param("round", round.value())
        .update();
  }

  /** Brings the figures of a published list up to date after a correction. */
  void updatePublication(RoundId round) {
    jdbc.sql(
            """
            update problem.reading r
            set ungrouped = not r.ungrouped
            where r.round_id = :round and r.ungrouped = exists (
              select 1 from problem.membership m join problem.problem p on p.id = m.problem_id
              where m.contribution_id = r.contribution_id and p.state = 'PUBLISHED')
            """)
        .param("round", round.value())
        .update();
    jdbc.sql(
            """
            update problem.publication f
            set problems = x.problems, received = y.received,
                grouped = y.received - y.ungrouped, ungrouped = y.ungrouped
            from (select count(*) as problems from problem.problem
                  where round_id = :round and state = 'PUBLISHED') x,
                 (select count(*) as received, count(*) filter (where ungrouped) as ungrouped
                  from problem.reading where round_id = :round) y
            where f.round_id = :round
            """)
        .param("round", round.value())
        .update();
  }

  /** Validated problems become public. */
  void publishValidated(RoundId round) {
    jdbc.sql(
            """
            update problem.problem set state = 'PUBLISHED'
            where round_id = :round and state = 'VALIDATED'
            """)
        .param("round", round.value())
        .update();
  }

  /** Records, or records again, the publication of a list; its figures are then updated. */
  void insertPublication(RoundId round, AccountId by, Instant now) {
    jdbc.sql(
            """
            insert into problem.publication
              (round_id, published_at, published_by, run_id, problems, received, grouped, ungrouped)
            select :round, :now, :by, (select max(id) from problem.run
                                       where round_id = :round and state = 'DONE'),
                   1, 0, 0, 0
            on conflict (round_id) do update
            set published_at = excluded.published_at, published_by = excluded.published_by,
                run_id = excluded.run_id
            """)
        .param("round", round.value())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
    updatePublication(round);
  }

  boolean isThere(long problem) {
    return jdbc.sql(
            "select exists (select 1 from problem.problem where id = :id and state <> 'GONE')")
        .param("id", problem)
        .query(Boolean.class)
        .single();
  }

  int countDrafts(RoundId round) {
    return jdbc.sql(
            """
            select count(*) from problem.problem
            where round_id = :round and state = 'DRAFT' and contributions > 0
              and label is distinct from words
            """)
        .param("round", round.value())
        .query(Integer.class)
        .single();
  }

  boolean isNameless(ProblemId problem) {
    return jdbc.sql("select label is not distinct from words from problem.problem where id = :id")
        .param("id", problem.value())
        .query(Boolean.class)
        .single();
  }

  int countProblems(RoundId round) {
    return jdbc.sql(
            "select count(*) from problem.problem where round_id = :round and state <> 'GONE'")
        .param("round", round.value())
        .query(Integer.class)
        .single();
  }

  private static String label(ResultSet row) {
    try {
      return row.getString("label");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the label of a problem", e);
    }
  }

  private static List<Integer> sentences(ResultSet row) throws SQLException {
    return new ArrayList<>(List.of((Integer[]) row.getArray("sentences").getArray()));
  }
}
