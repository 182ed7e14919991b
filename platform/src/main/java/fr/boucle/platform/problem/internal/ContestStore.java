package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.ContestId;
import fr.boucle.platform.problem.ProblemId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What authors said of the place given to their contributions. */
@Repository
public class ContestStore {
  private final JdbcClient jdbc;

  ContestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An open contest, as the analyst reads it.
   *
   * @param id identifier
   * @param contribution the contribution
   * @param problem the problem it does not belong in, says its author
   * @param label what the problem is called
   * @param quote the sentence for which it was placed there
   * @param reason the author's words, may be empty
   */
  public record OpenContest(
      long id, long contribution, long problem, String label, String quote, String reason) {}

  public Optional<ContestId> insert(
      RoundId round, ContributionId contribution, ProblemId problem, String reason, Instant now) {
    jdbc.sql(
            """
            insert into problem.contest (round_id, contribution_id, problem_id, reason, at)
            select :round, m.contribution_id, m.problem_id, :reason, :now
            from problem.membership m
            where m.problem_id = :problem and m.contribution_id = :contribution
            on conflict do nothing
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

  public List<OpenContest> listOpen(RoundId round) {
    return jdbc.sql(
            """
            select c.id, c.contribution_id as contribution, c.problem_id as problem, p.label,
                   coalesce(m.quote, '') as quote, c.reason
            from problem.contest c
            join problem.problem p on p.id = c.problem_id
            left join problem.membership m
              on m.problem_id = c.problem_id and m.contribution_id = c.contribution_id
            where c.round_id = :round and c.settled_at is null
            order by c.id
            limit 50
            """)
        .param("round", round.value())
        .query(OpenContest.class)
        .list();
  }

  public boolean keep(ContestId contest, String reply, AccountId by, Instant now) {
    return jdbc.sql(
                """
                update problem.contest
                set settled_at = :now, settled_by = :by, outcome = 'KEPT', reply = :reply
                where id = :id and settled_at is null
                """)
            .param("id", contest.value())
            .param("reply", reply)
            .param("by", by.value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Settles the contests whose contribution has left the problem. */
  public void settleChanged(RoundId round, AccountId by, Instant now) {
    jdbc.sql(
            """
            update problem.contest c
            set settled_at = :now, settled_by = :by, outcome = 'CHANGED'
            where c.round_id = :round and c.settled_at is null
              and not exists (select 1 from problem.membership m
                              where m.problem_id = c.problem_id
                                and m.contribution_id = c.contribution_id)
            """)
        .param("round", round.value())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }
}
