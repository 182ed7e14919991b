package fr.boucle.platform.problem.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts again who stands behind problems, in all and in each part of the round. */
@Repository
class CountStore {
  private final JdbcClient jdbc;

  CountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which problems to count. */
  enum Scope {
    /** Those of a round. */
    ROUND("select id from problem.problem where round_id = :key"),
    /** Those that an act concerns. */
    ACT("select problem_id from problem.act_problem where act_id = :key"),
    /** One problem. */
    PROBLEM("select :key::bigint");

    private final String problems;

    Scope(String problems) {
      this.problems = problems;
    }
  }

  /**
   * Counts.
   *
   * @param key number of the round, the act or the problem
   */
  void recount(Scope scope, long key) {
    update(
        """
        update problem.problem p
        set contributions = coalesce(x.contributions, 0), people = coalesce(x.people, 0),
            identical = coalesce(x.contributions - x.texts, 0),
            near_identical = coalesce(x.texts - x.originals, 0)
        from problem.problem q
        left join (
          select m.problem_id, count(*) as contributions, count(distinct r.person) as people,
                 count(distinct r.text_hash) as texts,
                 count(distinct coalesce(r.copy_hash, r.text_hash)) as originals
          from problem.membership m
          join problem.reading r on r.contribution_id = m.contribution_id
          where m.problem_id in (%1$s)
          group by m.problem_id) x on x.problem_id = q.id
        where q.id = p.id and p.id in (%1$s)
        """,
        scope, key);
    update("delete from problem.slice where problem_id in (%1$s)", scope, key);
    update(
        """
        insert into problem.slice
          (problem_id, round_id, commune, channel, contributions, people)
        select m.problem_id, r.round_id,
               case grouping(r.commune) when 1 then '*' else r.commune end,
               case grouping(r.channel) when 1 then '*' else r.channel end,
               count(*), count(distinct r.person)
        from problem.membership m
        join problem.reading r on r.contribution_id = m.contribution_id
        where m.problem_id in (%1$s)
        group by grouping sets (
          (m.problem_id, r.round_id, r.commune), (m.problem_id, r.round_id, r.channel),
          (m.problem_id, r.round_id, r.commune, r.channel))
        """,
        scope, key);
  }

  private void update(String sql, Scope scope, long key) {
    jdbc.sql(sql.formatted(scope.problems)).param("key", key).update();
  }
}
