package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.ActKind;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ReviewAct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The log of the review. An act holds its whole change: labels and states before and after,
 * contributions added and removed with the reason of their place. {@link #apply} is the only way in
 * which the review changes a problem, and the inverse of an act is the same change the other way
 * round.
 */
@Repository
public class ActStore {
  private static final String COLUMNS =
      "belonging, score, sentences, quote, shared_terms, nearest_contribution";

  private final JdbcClient jdbc;
  private final CountStore counts;

  ActStore(JdbcClient jdbc, CountStore counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  public long insert(
      RoundId round,
      ActKind kind,
      List<String> details,
      AccountId author,
      Instant now,
      @Nullable Long undoes) {
    return jdbc.sql(
            """
            insert into problem.act (round_id, kind, details, author_id, at, undoes)
            values (:round, :kind, :details, :author, :now, :undoes)
            returning id
            """)
        .param("round", round.value())
        .param("kind", kind.name())
        .param("details", details.toArray(String[]::new))
        .param("author", author.value())
        .param("now", Timestamp.from(now))
        .param("undoes", undoes, Types.BIGINT)
        .query(Long.class)
        .single();
  }

  /** Records the end of an analysis, before which nothing can be undone. */
  public void insertBarrier(RoundId round, ActKind kind, AccountId author, AnalysisRun run) {
    insert(
        round,
        kind,
        List.of(String.valueOf(run.problems()), String.valueOf(run.isolated())),
        author,
        Objects.requireNonNull(run.finishedAt()),
        null);
  }

  /** Notes in an act that it concerns a problem, with its new label and state. */
  public void change(long act, ProblemId problem, @Nullable String label, @Nullable String state) {
    jdbc.sql(
            """
            insert into problem.act_problem
              (act_id, problem_id, label_before, label_after, state_before, state_after)
            select :act, p.id, p.label, coalesce(:label, p.label), p.state, coalesce(:state, p.state)
            from problem.problem p where p.id = :problem
            """)
        .param("act", act)
        .param("problem", problem.value())
        .param("label", label, Types.VARCHAR)
        .param("state", state, Types.VARCHAR)
        .update();
  }

  /** Notes that every draft of the round is validated. */
  public void changeAllDrafts(long act, RoundId round) {
    jdbc.sql(
            """
            insert into problem.act_problem
              (act_id, problem_id, label_before, label_after, state_before, state_after)
            select :act, p.id, p.label, p.label, p.state, 'VALIDATED'
            from problem.problem p
            where p.round_id = :round and p.state = 'DRAFT' and p.contributions > 0
              and p.label is distinct from p.words
            """)
        .param("act", act)
        .param("round", round.value())
        .update();
  }

  /** Notes contributions to remove from a problem. */
  public void remove(long act, ProblemId problem, Collection<Long> contributions) {
    jdbc.sql(
            """
            insert into problem.act_membership
              (act_id, problem_id, contribution_id, change, %1$s)
            select :act, problem_id, contribution_id, 'REMOVED', %1$s
            from problem.membership
            where problem_id = :problem and contribution_id = any (:contributions)
            """
                .formatted(COLUMNS))
        .param("act", act)
        .param("problem", problem.value())
        .param("contributions", contributions.toArray(Long[]::new))
        .update();
  }

  /** Notes contributions of one problem to add to another, unless they are there already. */
  public void add(long act, ProblemId from, ProblemId to, Collection<Long> contributions) {
    jdbc.sql(
            """
            insert into problem.act_membership
              (act_id, problem_id, contribution_id, change, %1$s)
            select :act, :to, m.contribution_id, 'ADDED', 'PERSON', m.score, m.sentences, m.quote,
                   m.shared_terms, m.nearest_contribution
            from problem.membership m
            where m.problem_id = :from and m.contribution_id = any (:contributions)
              and not exists (select 1 from problem.membership t
                              where t.problem_id = :to and t.contribution_id = m.contribution_id)
            """
                .formatted(COLUMNS))
        .param("act", act)
        .param("from", from.value())
        .param("to", to.value())
        .param("contributions", contributions.toArray(Long[]::new))
        .update();
  }

  /** Notes a contribution that is in no problem yet, to add to one for all that it says. */
  public void addAlone(long act, ProblemId to, long contribution, String quote, int sentences) {
    jdbc.sql(
            """
            insert into problem.act_membership
              (act_id, problem_id, contribution_id, change, %1$s)
            select :act, :to, r.contribution_id, 'ADDED', 'PERSON', 0,
                   array(select generate_series(0, :sentences - 1)), :quote,
                   array[]::text[], null
            from problem.reading r
            where r.contribution_id = :contribution
              and not exists (select 1 from problem.membership t
                              where t.problem_id = :to and t.contribution_id = r.contribution_id)
            """
                .formatted(COLUMNS))
        .param("act", act)
        .param("to", to.value())
        .param("contribution", contribution)
        .param("quote", quote)
        .param("sentences", sentences)
        .update();
  }

  /** Copies the change of an act into another, the other way round. */
  public void invert(long act, long inverse) {
    jdbc.sql(
            """
            insert into problem.act_problem
              (act_id, problem_id, label_before, label_after, state_before, state_after)
            select :inverse, problem_id, label_after, label_before, state_after, state_before
            from problem.act_problem where act_id = :act
            """)
        .param("act", act)
        .param("inverse", inverse)
        .update();
    jdbc.sql(
            """
            insert into problem.act_membership
              (act_id, problem_id, contribution_id, change, %1$s)
            select :inverse, problem_id, contribution_id,
                   case change when 'ADDED' then 'REMOVED' else 'ADDED' end, %1$s
            from problem.act_membership where act_id = :act
            """
                .formatted(COLUMNS))
        .param("act", act)
        .param("inverse", inverse)
        .update();
  }

  /** Carries out the change that an act holds, and counts again what it concerns. */
  public void apply(long act) {
    jdbc.sql(
            """
            delete from problem.membership m using problem.act_membership c
            where c.act_id = :act and c.change = 'REMOVED'
              and m.problem_id = c.problem_id and m.contribution_id = c.contribution_id
            """)
        .param("act", act)
        .update();
    jdbc.sql(
            """
            insert into problem.membership (problem_id, contribution_id, commune, channel, %1$s)
            select c.problem_id, c.contribution_id, r.commune, r.channel, %1$s
            from problem.act_membership c
            join problem.reading r on r.contribution_id = c.contribution_id
            where c.act_id = :act and c.change = 'ADDED'
            """
                .formatted(COLUMNS))
        .param("act", act)
        .update();
    jdbc.sql(
            """
            update problem.problem p set label = c.label_after, state = c.state_after
            from problem.act_problem c where c.act_id = :act and p.id = c.problem_id
            """)
        .param("act", act)
        .update();
    recount(act);
  }

  private void recount(long act) {
    counts.recount(CountStore.Scope.ACT, act);
    jdbc.sql(
            """
            with flipped as (
              update problem.reading r set isolated = not r.isolated
              where r.contribution_id in
                      (select contribution_id from problem.act_membership where act_id = :act)
                and r.isolated = exists (select 1 from problem.membership m
                                         where m.contribution_id = r.contribution_id)
              returning r.round_id, r.isolated),
            moved as (
              select round_id, count(*) filter (where isolated)
                               - count(*) filter (where not isolated) as alone
              from flipped group by round_id)
            update problem.tally t
            set isolated = t.isolated + moved.alone, grouped = t.grouped - moved.alone
            from moved where t.round_id = moved.round_id
            """)
        .param("act", act)
        .update();
  }

  /** The last act that was not undone, if it is one that can be. */
  public Optional<ReviewAct> findUndoable(RoundId round) {
    return jdbc.sql(
            """
            select a.id, a.kind, a.details, a.author_id, a.at, false as undone
            from problem.act a
            where a.round_id = :round and a.kind <> 'UNDONE'
              and not exists (select 1 from problem.act u where u.undoes = a.id)
            order by a.id desc
            limit 1
            """)
        .param("round", round.value())
        .query(ActStore::act)
        .optional()
        .filter(act -> act.kind().canBeUndone());
  }

  public List<ReviewAct> listLast(RoundId round, int most) {
    return jdbc.sql(
            """
            select a.id, a.kind, a.details, a.author_id, a.at,
                   exists (select 1 from problem.act u where u.undoes = a.id) as undone
            from problem.act a
            where a.round_id = :round
            order by a.id desc
            limit :most
            """)
        .param("round", round.value())
        .param("most", most)
        .query(ActStore::act)
        .list();
  }

  /** True when an act concerns a published problem. */
  public boolean touchesPublished(long act) {
    return jdbc.sql(
            """
            select exists (
              select 1 from problem.act_problem c join problem.problem p on p.id = c.problem_id
              where c.act_id = :act and p.state = 'PUBLISHED')
            """)
        .param("act", act)
        .query(Boolean.class)
        .single();
  }

  /** Prepares the problem that a split will fill; it does not exist for anyone until then. */
  public ProblemId insertSplit(RoundId round, String label, ProblemId from) {
    return new ProblemId(
        jdbc.sql(
                """
                insert into problem.problem (round_id, state, label, kind)
                select :round, 'GONE', :label, p.kind from problem.problem p where p.id = :from
                returning id
                """)
            .param("round", round.value())
            .param("label", label)
            .param("from", from.value())
            .query(Long.class)
            .single());
  }

  public List<Long> listContributions(ProblemId problem) {
    return jdbc.sql(
            """
            select contribution_id from problem.membership where problem_id = :problem
            order by contribution_id limit 1000000
            """)
        .param("problem", problem.value())
        .query(Long.class)
        .list();
  }

  private static ReviewAct act(ResultSet row, int number) throws SQLException {
    return new ReviewAct(
        row.getLong("id"),
        ActKind.valueOf(row.getString("kind")),
        Arrays.asList((String[]) row.getArray("details").getArray()),
        new AccountId(row.getLong("author_id")),
        row.getTimestamp("at").toInstant(),
        row.getBoolean("undone"));
  }
}
