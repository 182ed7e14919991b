package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.ContestId;
import fr.boucle.platform.problem.Contested;
import fr.boucle.platform.problem.ProblemId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What authors said of the place given to their contributions. How things stand is in one table;
 * each word said, signed and dated, is added to another and stays.
 */
@Repository
public class ContestStore {
  private static final int MOST = 50;

  private final JdbcClient jdbc;

  ContestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A contest, as the analyst reads it.
   *
   * @param id identifier
   * @param contribution the contribution
   * @param problem the problem it does not belong in, says its author
   * @param label what the problem is called
   * @param quote the sentence for which it was placed there, empty when it has left
   * @param reason the author's words, may be empty
   * @param at when they were said
   * @param reply the words to the author, empty while it waits
   */
  public record Asked(
      long id,
      long contribution,
      long problem,
      String label,
      String quote,
      String reason,
      Instant at,
      String reply) {}

  public Optional<ContestId> insert(
      RoundId round, ContributionId contribution, ProblemId problem, String reason, Instant now) {
    jdbc.sql(
            """
            with said as (
              insert into problem.contest (round_id, contribution_id, problem_id, reason, at)
              select :round, m.contribution_id, m.problem_id, :reason, :now
              from problem.membership m
              join problem.problem p on p.id = m.problem_id
              where m.problem_id = :problem and m.contribution_id = :contribution
                and p.state = 'PUBLISHED'
              on conflict do nothing
              returning id, reason, at)
            insert into problem.contest_event (contest_id, kind, at, words)
            select id, 'SAID', at, reason from said
            """)
        .param("round", round.value())
        .param("contribution", contribution.value())
        .param("problem", problem.value())
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .update();
    return jdbc.sql(
            """
            select id from problem.contest
            where contribution_id = :contribution and problem_id = :problem and settled_at is null
            """)
        .param("contribution", contribution.value())
        .param("problem", problem.value())
        .query(Long.class)
        .optional()
        .map(ContestId::new);
  }

  /** Lists the contests that wait, the oldest first. */
  public List<Asked> listOpen(RoundId round) {
    return asked(round, "c.settled_at is null order by c.id limit :most");
  }

  /** Lists the contests left in place, the last first. */
  public List<Asked> listKept(RoundId round) {
    return asked(round, "c.outcome = 'KEPT' order by c.settled_at desc, c.id desc limit :most");
  }

  private List<Asked> asked(RoundId round, String which) {
    return jdbc.sql(
            """
            select c.id, c.contribution_id as contribution, c.problem_id as problem, p.label,
                   coalesce(m.quote, '') as quote, c.reason, c.at, c.reply
            from problem.contest c
            join problem.problem p on p.id = c.problem_id
            left join problem.membership m
              on m.problem_id = c.problem_id and m.contribution_id = c.contribution_id
            where c.round_id = :round and \
            """
                + which)
        .param("round", round.value())
        .param("most", MOST)
        .query((row, n) ->
            new Asked(
                row.getLong("id"),
                row.getLong("contribution"),
                row.getLong("problem"),
                row.getString("label"),
                row.getString("quote"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getString("reply")))
        .list();
  }

  public Optional<Asked> findOpen(RoundId round, ContestId contest) {
    return asked(round, "c.settled_at is null and c.id = " + contest.value() + " limit :most")
        .stream()
        .findFirst();
  }

  public List<Contested> listOf(ContributionId contribution) {
    return jdbc.sql(
            """
            select c.id, c.problem_id, p.label, c.reason, c.at, c.outcome, c.settled_at, c.reply
            from problem.contest c
            join problem.problem p on p.id = c.problem_id
            where c.contribution_id = :contribution
            order by c.id desc
            limit :most
            """)
        .param("contribution", contribution.value())
        .param("most", MOST)
        .query((row, n) -> {
          Timestamp settled = row.getTimestamp("settled_at");
          String outcome = row.getString("outcome");
          return new Contested(
              new ContestId(row.getLong("id")),
              new ProblemId(row.getLong("problem_id")),
              row.getString("label"),
              row.getString("reason"),
              row.getTimestamp("at").toInstant(),
              outcome.isEmpty() ? Contested.Outcome.WAITING : Contested.Outcome.valueOf(outcome),
              settled == null ? null : settled.toInstant(),
              row.getString("reply"));
        })
        .list();
  }

  public boolean keep(ContestId contest, String reply, AccountId by, Instant now) {
    return jdbc.sql(
                """
                with kept as (
                  update problem.contest
                  set settled_at = :now, settled_by = :by, outcome = 'KEPT', reply = :reply
                  where id = :id and settled_at is null
                  returning id)
                insert into problem.contest_event (contest_id, kind, by, at, words)
                select id, 'KEPT', :by, :now, :reply from kept
                """)
            .param("id", contest.value())
            .param("reply", reply)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  boolean withdraw(ContestId contest, ContributionId contribution, Instant now) {
    return jdbc.sql(
                """
                with withdrawn as (
                  update problem.contest set settled_at = :now, outcome = 'WITHDRAWN'
                  where id = :id and contribution_id = :contribution and settled_at is null
                  returning id)
                insert into problem.contest_event (contest_id, kind, at, words)
                select id, 'WITHDRAWN', :now, '' from withdrawn
                """)
            .param("id", contest.value())
            .param("contribution", contribution.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  boolean reopen(ContestId contest, AccountId by, Instant now) {
    return reopen("c.id = :key and c.outcome = 'KEPT'", contest.value(), by, now) == 1;
  }

  /** Opens again the contests whose contribution an undone act brought back into the problem. */
  void reopenBrought(RoundId round, AccountId by, Instant now) {
    reopen("c.round_id = :key and c.outcome = 'CHANGED'", round.value(), by, now);
  }

  private int reopen(String which, long key, AccountId by, Instant now) {
    return jdbc.sql(
            """
            with opened as (
              update problem.contest c
              set settled_at = null, settled_by = null, outcome = '', reply = ''
              where %s
                and exists (select 1 from problem.membership m
                            where m.problem_id = c.problem_id
                              and m.contribution_id = c.contribution_id)
                and not exists (select 1 from problem.contest o
                                where o.problem_id = c.problem_id
                                  and o.contribution_id = c.contribution_id
                                  and o.id > c.id)
              returning id)
            insert into problem.contest_event (contest_id, kind, by, at, words)
            select id, 'REOPENED', :by, :now, '' from opened
            """
                .formatted(which))
        .param("key", key)
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Settles the contests whose contribution has left the problem. */
  public void settleChanged(RoundId round, AccountId by, Instant now) {
    jdbc.sql(
            """
            with changed as (
              update problem.contest c
              set settled_at = :now, settled_by = :by, outcome = 'CHANGED'
              where c.round_id = :round and c.settled_at is null
                and not exists (select 1 from problem.membership m
                                where m.problem_id = c.problem_id
                                  and m.contribution_id = c.contribution_id)
              returning id)
            insert into problem.contest_event (contest_id, kind, by, at, words)
            select id, 'CHANGED', :by, :now, '' from changed
            """)
        .param("round", round.value())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }
}
